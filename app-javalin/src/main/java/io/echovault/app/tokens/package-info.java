/** Bearer tokens that carry a session to programs. */
package io.echovault.app.tokens;
