package io.echovault.core.memory;

import io.echovault.ports.vocabulary.Memory;
import java.util.List;

/** What a member lets the colleagues of their department find. */
public interface Sharing {

  /**
   * Lets colleagues find a memory. Open ones only, and only for who is in a department.
   *
   * @return false when it was so already
   */
  boolean share(int number);

  /**
   * Takes that back.
   *
   * @return false when it was not shared
   */
  boolean unshare(int number);

  /** The last memories that are shared, newest first. */
  List<Memory> shared(int limit);
}
