package io.echovault.core;

/**
 * How members are told of things.
 *
 * @param direct whether whoever hands a message in gives the answer, so that there is no outbox
 * @param mailed whether there is a mail server
 */
record Telling(boolean direct, boolean mailed) {
  static final Telling USUAL = new Telling(false, false);

  Telling directly() {
    return new Telling(true, mailed);
  }

  Telling mailing() {
    return new Telling(direct, true);
  }

  /** Whether anything is mailed: that waits in the outbox. */
  boolean mails() {
    return mailed && !direct;
  }
}
