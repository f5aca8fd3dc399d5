package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Reading;

/**
 * Is told when something could not be read out of a message. The message is handled all the same,
 * without that reading. Never gets anything that a person wrote.
 *
 * <p>Repeats: told again whenever a message is handled again. Threads: called by many. Failure: an
 * implementation must not throw.
 */
public interface ReadingFaults {

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
