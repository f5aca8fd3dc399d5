package io.echovault.ports.vocabulary;

/** What came of having words spoken. */
public sealed interface SpokenResult {

  /** A voice note with the words: Opus in Ogg. */
  record Spoken(Bytes file) implements SpokenResult {}

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
