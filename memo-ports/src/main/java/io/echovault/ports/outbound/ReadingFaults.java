package io.echovault.ports.outbound;

/**
 * Is told when something could not be read out of a message. The message is handled all the same,
 * without that reading. Never gets anything that a person wrote.
 *
 * <p>Repeats: told again whenever a message is handled again. Threads: called by many. Failure: an
 * implementation must not throw.
 */
public interface ReadingFaults {

  /** What is read out of a person's words. */
  enum Reading {
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

  /** A pattern gave up on a text, since it had read the text as often as it may. */
  void budgetSpent();

  /**
   * A reading failed.
   *
   * @param error the name of the exception's class
   */
  void failed(Reading reading, String error);

  /** Nobody is told. */
  static ReadingFaults none() {
    return new ReadingFaults() {
      @Override
      public void budgetSpent() {}

      @Override
      public void failed(Reading reading, String error) {}
    };
  }
}
