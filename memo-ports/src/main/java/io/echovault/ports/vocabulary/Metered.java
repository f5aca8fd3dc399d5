package io.echovault.ports.vocabulary;

/** What a plan may limit, in a month of the calendar in UTC. */
public enum Metered {
  /** New memories, however they came. */
  MEMORIES,
  /** Bytes of the pictures and documents that were kept. */
  MEDIA_BYTES
}
