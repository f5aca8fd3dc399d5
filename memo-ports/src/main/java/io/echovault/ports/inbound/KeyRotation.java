package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.KeyCount;
import java.util.function.LongConsumer;

/**
 * Wraps every key that is kept under the present encryption key, so that the one before it is
 * needed no more. What is sealed stays as it is. Safe while the bot serves, in any number of
 * processes that have both encryption keys; work that was broken off goes on where it was, and
 * doing it twice is doing it once.
 */
public interface KeyRotation {

  /** Counts the keys. */
  KeyCount count();

  /**
   * Wraps anew what is not under the present encryption key, which is audited.
   *
   * @param left told how many of them are left, now and then
   * @return what there is afterwards; former ones only if another process still makes such
   */
  KeyCount rotate(LongConsumer left);
}
