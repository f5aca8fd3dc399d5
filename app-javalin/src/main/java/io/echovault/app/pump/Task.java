package io.echovault.app.pump;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.InboxItem;

/**
 * One message in hand.
 *
 * @param fence the lane as it was held when the message was fetched
 * @param unended how many tries were begun before and never ended: the process did
 * @param begun whether the coming try was counted already
 */
record Task(InboxItem item, Fence fence, int unended, boolean begun) {
  /** From so many unended tries on a message is tried apart: what was only beside it is cleared. */
  private static final int SUSPECT = 1;

  /**
   * A message that so many tries never came back from is tried no more. It was alone in all but the
   * first, but a process may be ended by others at the wrong moment: three times in a row was seen
   * in some fifty kills at random, and a message that harms nobody must not be given up.
   */
  private static final int CONVICTED = 5;

  boolean suspect() {
    return unended >= SUSPECT;
  }

  boolean convicted() {
    return unended >= CONVICTED;
  }

  Task counted() {
    return new Task(item, fence, unended, true);
  }
}
