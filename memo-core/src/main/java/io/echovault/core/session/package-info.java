/** Logins, the sessions that they open, and the way back for who lost their PIN. */
package io.echovault.core.session;
