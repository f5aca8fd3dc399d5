package io.echovault.ports.vocabulary;

/** What a one-time link to the page for PINs is for. */
public enum UnlockPurpose {
  /** The member has no PIN yet and chooses one, which logs them in too. */
  SET_PIN,
  /** The member logs in. */
  ENTER_PIN,
  /** The member gives the present PIN and chooses another. */
  CHANGE_PIN,
  /** The member logs in to have everything about them erased, which the chat then asks about. */
  ERASE,
  /**
   * The member gives the PIN of whoever had their phone number before, to show that this was they.
   */
  RECLAIM;

  /** Whether a PIN is given that exists already. */
  public boolean asksPresent() {
    return this != SET_PIN;
  }

  /** Whether a new PIN is chosen. */
  public boolean asksChosen() {
    return this == SET_PIN || this == CHANGE_PIN;
  }
}
