package io.echovault.ports.vocabulary;

import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message that a language model is to read.
 *
 * @param message the words of the message
 * @param before the question that the member asked before it, which it may go on from
 * @param told what the member told before it, which its pronouns may refer to
 * @param language the member's language, two lower-case letters
 * @param saidAt when and where it was said
 */
public record ReadingTask(
    OpenWords message,
    Optional<OpenWords> before,
    Optional<OpenWords> told,
    String language,
    ZonedDateTime saidAt) {

  /** A message before which nothing was told. */
  public ReadingTask(
      OpenWords message, Optional<OpenWords> before, String language, ZonedDateTime saidAt) {
    this(message, before, Optional.empty(), language, saidAt);
  }

  public ReadingTask {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(saidAt, "saidAt");
    MemberRef owner = message.owner();
    if (Stream.concat(before.stream(), told.stream())
        .anyMatch(each -> !each.owner().equals(owner))) {
      throw new IllegalArgumentException("a request holds the words of one member only");
    }
  }

  /** Whose words these are. */
  public MemberRef owner() {
    return message.owner();
  }
}
