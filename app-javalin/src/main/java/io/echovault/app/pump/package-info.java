/** The threads that move messages: into the inbox, through the bot, and out of the outbox. */
package io.echovault.app.pump;
