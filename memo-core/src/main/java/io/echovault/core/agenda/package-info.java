/** What is done when its time has come. */
package io.echovault.core.agenda;
