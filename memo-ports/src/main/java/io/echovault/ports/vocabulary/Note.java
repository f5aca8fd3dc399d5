package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * Words that a program wants kept. Does not print them.
 *
 * @param text 1 to 65,536 characters, not blank
 * @param saidAt when they were said
 * @param provenance how they came to us
 * @param tier how closely to keep them; decided by the rules when empty
 * @param source makes keeping the same note twice the same as once, if given
 * @param labels what a program files it under
 */
public record Note(
    String text,
    Instant saidAt,
    Provenance provenance,
    Optional<Tier> tier,
    Optional<MessageId> source,
    Labels labels) {
  /** How many characters the words may have. */
  public static final int LONGEST = 65_536;

  public Note {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a note has 1 to 65,536 characters and is not blank, this one has "
              + text.length()
              + ": keep a longer text as several notes");
    }
  }

  /** A note without labels. */
  public Note(
      String text,
      Instant saidAt,
      Provenance provenance,
      Optional<Tier> tier,
      Optional<MessageId> source) {
    this(text, saidAt, provenance, tier, source, Labels.NONE);
  }

  /** The same under these labels, in place of those that it had. */
  public Note labelled(String... under) {
    return new Note(text, saidAt, provenance, tier, source, Labels.of(under));
  }

  /** Words said now by the member, without a source. */
  public static Note said(String text, Instant saidAt) {
    return new Note(text, saidAt, Provenance.SAID, Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return "Note[" + text.length() + " characters]";
  }
}
