package io.echovault.app.metrics;

import java.util.Locale;

/** What may be an attack, or the first sign of one. */
public enum SecurityEvent {
  /** A webhook with a signature that is not right. */
  WEBHOOK_FORGED,
  /** A webhook without a signature. */
  WEBHOOK_UNSIGNED,
  /** A verification of the webhook with another token than the one that is set. */
  VERIFICATION_REFUSED,
  /** A request without a token, or with one that opens nothing, where one is needed. */
  UNAUTHORISED,
  /** A wrong PIN on the page for PINs. */
  PIN_WRONG,
  /** A try for a member who is locked out. */
  LOCKED_OUT,
  /** A request or webhook that was one too many. */
  TOO_MANY,
  /** A row that decides about access and is not as the bot left it. */
  ROW_REFUSED;

  /** The word of the label. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
