package io.echovault.ports.vocabulary;

/** What came of fetching media. */
public sealed interface MediaResult {

  /** The whole content. */
  record Content(Bytes bytes) implements MediaResult {}

  /** There is none, and why. */
  record Missing(Problem problem) implements MediaResult {}

  /** Why there is no content. */
  enum Problem {
    /** No media source is set up. */
    NO_SOURCE,
    /** The channel does not have it, or not any more: only its sender can send it again. */
    GONE,
    /** It is larger than what was asked for at most. */
    TOO_LARGE,
    /** What came is not what the channel says it is. */
    DAMAGED,
    /** Our credentials are not accepted, or the address is not one that we would call. */
    REFUSED,
    /** The service is unwell: try again later. */
    UNAVAILABLE
  }
}
