package io.echovault.ports.vocabulary;

/** What the channel said when a reply was handed to it. */
public sealed interface SendResult {

  /** It took the message; {@code id} is its own id for it. Taken is not yet delivered. */
  record Accepted(MessageId id) implements SendResult {}

  /** It did not; {@code code} is its own error code, 0 for none. */
  record Refused(Problem problem, int code) implements SendResult {}

  /** What a refusal means for what to do next. */
  enum Problem {
    /** No answer, or no clear one: the message may have been taken. */
    UNCERTAIN,
    /** The service is unwell: try again later. */
    UNAVAILABLE,
    /** We send too much: everything slows down. */
    TOO_FAST,
    /** This recipient gets too much: only they wait. */
    TOO_FAST_FOR_RECIPIENT,
    /** Maintenance for a minute or more. */
    MAINTENANCE,
    /** Spam or integrity limits: stop and tell a person. */
    BLOCKED,
    /** Our credentials are not accepted: stop everything, drop nothing, tell a person. */
    UNAUTHORISED,
    /** The 24-hour window is closed: only a template may go. */
    WINDOW_CLOSED,
    /** The recipient cannot be reached. */
    UNDELIVERABLE,
    /** The request is wrong: trying again does not help. */
    INVALID
  }
}
