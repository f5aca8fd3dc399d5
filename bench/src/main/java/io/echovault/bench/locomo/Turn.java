package io.echovault.bench.locomo;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing somebody said.
 *
 * @param id the conversation's own id of it, such as {@code D3:12}
 * @param speaker who said it
 * @param text the words
 * @param caption what a photo shows that came with them, in a machine's words
 * @param saidAt the session's time, one second later for each turn
 */
public record Turn(
    String id, String speaker, String text, Optional<String> caption, Instant saidAt) {
  /** The words, with what the photo shows. */
  public String words() {
    return text + caption.map(shows -> " [" + shows + "]").orElse("");
  }

  /** The turn as a note of one person who keeps the conversation. */
  public String asNote() {
    return speaker + ": " + words();
  }
}
