package io.echovault.whatsapp;

/**
 * A webhook body, or a stored slice of one, that cannot be read at all. The same bytes will never
 * be readable, so trying again is of no use. The message holds positions, never content.
 */
public final class MalformedWebhookException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedWebhookException(String message) {
    super(message);
  }
}
