/** Sends what the bot says as mail. */
package io.echovault.smtp;
