package io.echovault.openai;

import java.time.Duration;

/**
 * What one call came to. Holds no words.
 *
 * @param use what it was for
 * @param took how long it took, retries included
 * @param attempts how often the server was asked, 0 when it was not
 * @param inputTokens as the server counted them
 * @param cachedTokens those of them that the server had read before
 * @param outputTokens as the server counted them, reasoning included
 * @param dollars what it cost by the prices in the settings
 * @param requestId the server's name for the last attempt; empty when it gave none
 */
public record ModelCall(
    Use use,
    Outcome outcome,
    Duration took,
    int attempts,
    long inputTokens,
    long cachedTokens,
    long outputTokens,
    double dollars,
    String requestId) {

  /** What a call is for. */
  public enum Use {
    /** To read a message. */
    READING,
    /** To word an answer. */
    WORDING,
    /** To describe a picture. */
    DESCRIBING,
    /** To sum up a document. */
    SUMMING_UP,
    /** To make vectors. */
    EMBEDDING,
    /** To write a voice note down. */
    TRANSCRIPTION
  }

  /** What a call came to. */
  public enum Outcome {
    /** An answer of the shape that was asked for. */
    ANSWERED,
    /** The model declined, or its output was filtered. */
    REFUSED,
    /** The output ended before its end. */
    INCOMPLETE,
    /** The server says that it failed, with status 200 or another. */
    FAILED,
    /** An answer of another shape than was asked for. */
    WRONG_SHAPE,
    /** Too many requests or tokens at a time. */
    TOO_FAST,
    /** The account has no money or quota left. */
    NO_QUOTA,
    /** The key is not taken. */
    UNAUTHORISED,
    /** The server does not take the request: a model that does not exist, for example. */
    INVALID,
    /** The server cannot be reached or has trouble. */
    UNAVAILABLE,
    /** The patience of the caller ended. */
    TIMED_OUT,
    /** The member has spent the cap of the day. */
    OVER_CAP,
    /** The plan holds no more of it this month. */
    OVER_PLAN,
    /** Not tried: the server failed too often lately. */
    RESTING
  }
}
