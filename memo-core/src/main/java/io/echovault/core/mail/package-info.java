/** Mail: what is mailed to whom, and what is said in it. */
package io.echovault.core.mail;
