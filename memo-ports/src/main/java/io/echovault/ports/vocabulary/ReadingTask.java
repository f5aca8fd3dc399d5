package io.echovault.ports.vocabulary;

import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A message that a language model is to read.
 *
 * @param message the words of the message
 * @param before the question that the member asked before it, which it may go on from
 * @param language the member's language, two lower-case letters
 * @param saidAt when and where it was said
 */
public record ReadingTask(
    OpenWords message, Optional<OpenWords> before, String language, ZonedDateTime saidAt) {
  public ReadingTask {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(saidAt, "saidAt");
    MemberRef owner = message.owner();
    if (before.filter(each -> !each.owner().equals(owner)).isPresent()) {
      throw new IllegalArgumentException("a request holds the words of one member only");
    }
  }

  /** Whose words these are. */
  public MemberRef owner() {
    return message.owner();
  }
}
