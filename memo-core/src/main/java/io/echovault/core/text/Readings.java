package io.echovault.core.text;

import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reading;
import java.util.function.Supplier;

/**
 * The boundary around what reads a meaning out of words. A fault in there costs that reading, never
 * the message: it is counted, and something else is taken instead. The deadline of the message goes
 * through, and so does every failure of a port.
 */
public final class Readings {
  private Readings() {}

  /** Counts a reading that failed elsewhere, by the class of the failure only. */
  public static void failed(Reading reading, Throwable failure) {
    MessageWork.noteFailed(reading, failure);
  }

  /**
   * Reads.
   *
   * @param otherwise what is taken when the reading fails
   */
  public static <T> T read(Reading reading, T otherwise, Supplier<T> reader) {
    MessageWork.check();
    try {
      return reader.get();
    } catch (MemoException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      MessageWork.noteFailed(reading, e);
      return otherwise;
    }
  }
}
