package io.echovault.app.pump;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.InboxItem;

/**
 * One message in hand.
 *
 * @param fence the lane as it was held when the message was fetched
 * @param tries how often handling was begun before and the message itself may be to blame
 * @param begun whether the coming try was counted already
 */
record Task(InboxItem item, Fence fence, int tries, boolean begun) {
  /** From so many tries on a message is tried on its own, apart from those it could harm. */
  private static final int SUSPECT = 2;

  boolean suspect() {
    return tries >= SUSPECT;
  }

  Task counted() {
    return new Task(item, fence, tries, true);
  }
}
