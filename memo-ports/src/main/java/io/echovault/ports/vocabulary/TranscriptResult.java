package io.echovault.ports.vocabulary;

import java.util.Optional;

/** What came of writing a voice note down. No form of it prints what was said. */
public sealed interface TranscriptResult {

  /**
   * What was said.
   *
   * @param text in the words and figures that the service writes, never blank
   * @param language the two letters of the language heard, when the service tells
   */
  record Written(String text, Optional<String> language) implements TranscriptResult {
    public Written {
      if (text.isBlank()) {
        throw new IllegalArgumentException("words that were said are not blank");
      }
    }

    @Override
    public String toString() {
      return "Written";
    }
  }

  /** There is no text, and why. */
  record Missing(Problem problem) implements TranscriptResult {}

  /** Why there is no text. */
  enum Problem {
    /** No service is set up. */
    NO_SERVICE,
    /** The service heard no words in it. */
    NO_WORDS,
    /** Our credentials are not accepted. */
    REFUSED,
    /** The service does not take this recording, now or later. */
    NOT_TAKEN,
    /** The service is unwell, busy or silent: try again later. */
    UNAVAILABLE;

    /** Whether the same call may succeed later. */
    public boolean passing() {
      return this == UNAVAILABLE;
    }
  }
}
