package io.echovault.ports.vocabulary;

import java.time.Duration;
import java.util.Optional;

/** What came of having words spoken. */
public sealed interface SpokenResult {

  /**
   * A voice note with the words.
   *
   * @param file Opus in Ogg
   * @param length how long it is to be heard; empty where the service does not say it
   */
  record Spoken(Bytes file, Optional<Duration> length) implements SpokenResult {
    /** A voice note of which nobody says how long it is. */
    public Spoken(Bytes file) {
      this(file, Optional.empty());
    }
  }

  /** There is no voice note, and why. */
  record Missing(Problem problem) implements SpokenResult {}

  /** Why there is no voice note. */
  enum Problem {
    /** No service is set up. */
    NO_SERVICE,
    /** Our credentials are not accepted. */
    REFUSED,
    /** The service does not speak these words, or not this language. */
    NOT_TAKEN,
    /** The service is unwell, busy or silent: try again later. */
    UNAVAILABLE
  }
}
