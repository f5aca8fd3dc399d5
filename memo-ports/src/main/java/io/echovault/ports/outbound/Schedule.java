package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DueItem;

/** What is to be done for one tenant's members as time goes by. */
public interface Schedule {

  /** Puts something on the agenda. The same item twice is once; the later time wins. */
  void schedule(DueItem item);

  /** Takes something off the agenda. */
  void unschedule(DueItem item);
}
