package io.echovault.app.metrics;

import java.util.Locale;

/** How a try to handle a message ended. */
public enum Handling {
  DONE,
  /** The outside was unwell; tried again without counting against the message. */
  POSTPONED,
  /** It failed and is tried again. */
  FAILED,
  /** It was given up. */
  BURIED,
  /** Another process took over. */
  SUPERSEDED;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
