/** What a message asks for: pure functions of its words and of a little state of the chat. */
package io.echovault.core.understanding;
