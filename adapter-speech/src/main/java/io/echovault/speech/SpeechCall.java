package io.echovault.speech;

import java.time.Duration;

/**
 * What came of one call of the service, for metrics and logs.
 *
 * @param took all of it
 * @param sound how much sound was given, or made
 */
public record SpeechCall(Use use, Outcome outcome, Duration took, Duration sound) {

  /** What the service was asked for. */
  public enum Use {
    RECOGNITION,
    SYNTHESIS
  }

  /** How it ended. */
  public enum Outcome {
    ANSWERED,
    /** Nobody speaks, or no words are understood. */
    NO_WORDS,
    /** The key is not accepted. */
    UNAUTHORISED,
    /** The service does not take the request, now or later. */
    NOT_TAKEN,
    /** Requests come too fast, or the quota is used up for now. */
    TOO_FAST,
    /** The service is not reached, has trouble, or the connection broke. */
    UNAVAILABLE,
    /** The service said nothing in time. */
    TIMED_OUT,
    /** The service failed several times in a row and is left alone for a while. */
    RESTING,
    /** The native library of the SDK does not run on this machine. */
    NOT_RUNNABLE;

    /** Whether the service or the account is to blame, so that the next call may fail too. */
    boolean isTrouble() {
      return this != ANSWERED && this != NO_WORDS && this != NOT_TAKEN && this != RESTING;
    }
  }
}
