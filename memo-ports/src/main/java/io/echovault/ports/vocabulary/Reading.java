package io.echovault.ports.vocabulary;

/** What is read out of a person's words. */
public enum Reading {
  /** A date, a time of day or a stretch of days. */
  TIME,
  /** How closely the words are to be kept. */
  TIER,
  /** What the words state about somebody or something. */
  CLAIM,
  /** What a message asks the bot to do. */
  INTENT,
  /** The words by which a memory is found. */
  WORDS
}
