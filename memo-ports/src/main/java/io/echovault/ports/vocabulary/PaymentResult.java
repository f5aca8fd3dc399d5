package io.echovault.ports.vocabulary;

/**
 * What a payment service answered.
 *
 * @param <T> what was asked for
 */
public sealed interface PaymentResult<T> {

  /** It was done. */
  record Done<T>(T value) implements PaymentResult<T> {}

  /** It was not; {@code code} is the service's own word for why, empty for none. */
  record Failed<T>(Problem problem, String code) implements PaymentResult<T> {}

  /** What a failure means for what to do next. */
  enum Problem {
    /** No payment service is set up. */
    NO_SERVICE,
    /** The service is unwell or slow: try again later, with the same command. */
    UNAVAILABLE,
    /** Our key is not accepted: tell a person. */
    UNAUTHORISED,
    /** What was asked for does not exist there. */
    UNKNOWN,
    /** The request is wrong: trying again does not help. */
    INVALID
  }
}
