/** What a message asks for, and what is answered. */
package io.echovault.core.conversation;
