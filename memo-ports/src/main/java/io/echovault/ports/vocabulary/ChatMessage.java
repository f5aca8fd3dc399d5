package io.echovault.ports.vocabulary;

import java.time.LocalDateTime;

/**
 * One message of a chat that a messenger exported. Prints nothing of it.
 *
 * @param writtenAt when it was written, without a zone
 * @param author as the export names them, never empty
 * @param words what they wrote, without the messenger's own marks, never empty
 */
public record ChatMessage(LocalDateTime writtenAt, String author, String words) {
  @Override
  public String toString() {
    return "ChatMessage";
  }
}
