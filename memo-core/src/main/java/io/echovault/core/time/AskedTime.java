package io.echovault.core.time;

import java.util.Optional;

/**
 * The time that a question names. Does not print the question's words.
 *
 * @param words how it names it, plain
 * @param span the days; empty when there are no such days
 * @param since whether the question asks about all the time from the first day until now
 * @param rest the question without these words, plain
 * @param open whether the rest asks about nothing in particular, as "what did I do?"
 */
public record AskedTime(
    String words, Optional<TimeSpan> span, boolean since, String rest, boolean open) {
  @Override
  public String toString() {
    return "AskedTime[" + span + "]";
  }
}
