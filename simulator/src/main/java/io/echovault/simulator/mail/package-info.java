/** A stand-in for a mail server, with a page that shows what it took. */
package io.echovault.simulator.mail;
