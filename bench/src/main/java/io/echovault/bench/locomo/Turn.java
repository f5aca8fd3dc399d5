package io.echovault.bench.locomo;

import java.time.Instant;

/**
 * One thing somebody said.
 *
 * @param id the conversation's own id of it, such as {@code D3:12}
 * @param speaker who said it
 * @param text the words
 * @param saidAt the session's time, one second later for each turn
 */
public record Turn(String id, String speaker, String text, Instant saidAt) {
  /** The turn as a note of one person who keeps the conversation. */
  public String asNote() {
    return speaker + ": " + text;
  }
}
