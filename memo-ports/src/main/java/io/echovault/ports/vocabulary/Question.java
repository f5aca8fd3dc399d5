package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * What somebody wants to know. Does not print its words.
 *
 * @param text the words of the question
 * @param askedAt when it was asked
 * @param limit how many memories at most, 1 to 1,000
 */
public record Question(String text, Instant askedAt, int limit) {
  /** The greatest limit there is. */
  public static final int MOST = 1000;

  public Question {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a limit is 1 to 1,000, not " + limit);
    }
  }

  @Override
  public String toString() {
    return "Question[" + text.length() + " characters]";
  }
}
