package io.echovault.ports.vocabulary;

/** Which key the content of a stored reply is sealed under. Stored by name. */
public enum ReplyKey {
  /** The member's key of the open tiers. */
  OPEN,
  /** The member's key of the secret tiers: it shows words that take a login. */
  SECRET,
  /** The platform's key of the day on which it was made: the member's keys are gone. */
  DAY
}
