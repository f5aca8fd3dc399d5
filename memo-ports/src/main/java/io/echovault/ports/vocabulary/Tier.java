package io.echovault.ports.vocabulary;

/** How closely a memory is kept, the most open first. */
public enum Tier {
  /** Everyday facts, nothing private. */
  GENERAL,
  /** Something at a time: an appointment, an event, a deadline. Nothing private. */
  CHRONOLOGICAL,
  /** Private matters: health, money, love and family, law, confidences, other people's numbers. */
  CONFIDENTIAL,
  /** What opens or identifies: PINs, passwords, codes, account and identity numbers. */
  SECRET,
  /** On the person's own word, and seed phrases, private keys and master passwords. */
  ULTRA_SECRET;

  /** Whether a memory of this tier is shown only after a login. */
  public boolean secret() {
    return this == SECRET || this == ULTRA_SECRET;
  }
}
