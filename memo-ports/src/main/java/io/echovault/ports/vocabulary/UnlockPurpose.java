package io.echovault.ports.vocabulary;

/** What a one-time link to the page for PINs is for. */
public enum UnlockPurpose {
  /** The member has no PIN yet and chooses one, which logs them in too. */
  SET_PIN,
  /** The member logs in. */
  ENTER_PIN,
  /** The member gives the present PIN and chooses another. */
  CHANGE_PIN
}
