package io.echovault.ports.vocabulary;

/**
 * What a plan may limit: most of it in a month of the calendar in UTC, the rest as it is there at a
 * time.
 */
public enum Metered {
  /** New memories, however they came. */
  MEMORIES,
  /** Bytes of the pictures and documents that were kept. */
  MEDIA_BYTES,
  /** Seconds of voice notes that were written down and of replies that were spoken. */
  VOICE_SECONDS,
  /** What calls of a language model cost, in millionths of a dollar. */
  MODEL_MICROS,
  /** Messages that nobody asked for and that may as well wait for the next answer. */
  OPTIONAL_MESSAGES,
  /** People who are served in an organisation. Standing: those who are there. */
  MEMBERS,
  /** Departments of an organisation. Standing: those that are there. */
  DEPARTMENTS;

  /** Whether it is what is there that is limited, whatever the month. */
  public boolean standing() {
    return this == MEMBERS || this == DEPARTMENTS;
  }
}
