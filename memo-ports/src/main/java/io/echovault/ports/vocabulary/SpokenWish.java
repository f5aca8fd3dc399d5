package io.echovault.ports.vocabulary;

/** Whether a member wants to hear replies. */
public enum SpokenWish {
  /** They read them. */
  NONE,
  /** They read them, and hear them as well. */
  TOO,
  /** They hear them, and read those only that cannot be spoken. */
  ALONE
}
