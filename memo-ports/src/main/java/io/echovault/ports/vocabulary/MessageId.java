package io.echovault.ports.vocabulary;

/**
 * A channel's own id of a message, 1 to 512 characters. A WhatsApp id has the sender's phone number
 * inside, so it is printed shortened and stored as a {@link Fingerprint}.
 */
public record MessageId(String value) {
  public MessageId {
    if (value.isEmpty() || value.length() > 512) {
      throw new IllegalArgumentException(
          "a message id has 1 to 512 characters, this one has " + value.length());
    }
  }

  @Override
  public String toString() {
    return "MessageId[…" + value.substring(Math.max(0, value.length() - 4)) + "]";
  }
}
