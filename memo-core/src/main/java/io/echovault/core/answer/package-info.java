/** What is to be said, as data: messages by key with their arguments, and the memories quoted. */
package io.echovault.core.answer;
