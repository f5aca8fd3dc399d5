package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage;

/**
 * One message of a webhook.
 *
 * @param message what was read of it
 * @param slice all that the webhook said of this one message, as a JSON document of its own; {@link
 *     WebhookParser#reparse} reads it back to an equal message
 */
public record Arrival(IncomingMessage message, Bytes slice) {}
