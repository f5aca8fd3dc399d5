package io.echovault.core.understanding.intent;

/** What kind of words that are nothing to keep. */
public enum Talk {
  /** "Hello". */
  HELLO,
  /** "How are you?". */
  HOW_ARE_YOU,
  /** "Thanks". */
  THANKS,
  /** "Good night". */
  GOODBYE,
  /** "OK". */
  ALL_RIGHT,
  /** Signs only. */
  EMOJI,
  /** Marks that say nothing. */
  NO_WORDS,
  /** Anger or disappointment: "you're useless". */
  VENTING,
  /** "nvm", "asdf". */
  NOISE,
  /** An answer was not what was asked for: "not that one". */
  REJECTED,
  /** "Cancel", where no question of ours is open. */
  NOTHING_OPEN,
  /** Somebody says that they do not want to live: "i want to die". */
  DESPAIR
}
