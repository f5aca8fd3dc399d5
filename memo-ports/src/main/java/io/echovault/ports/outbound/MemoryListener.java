package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryChange;
import java.util.List;

/**
 * Hears what was changed in members' memories, by whatever way: ids only, never words.
 *
 * <p>Time: called after the commit, by the thread that made the change, so it is to be quick; a
 * process that ends between the two has told nobody. Threads: safe. Order: of one member's changes
 * that different threads made, the later may be told first; the versions tell. Failure: must not
 * throw; what it throws goes to whoever asked for the change, which is kept all the same.
 */
@FunctionalInterface
public interface MemoryListener {

  /** One or more changes were committed, in this order. */
  void changed(MemberRef member, List<MemoryChange> changes);

  /** Nobody listens. */
  static MemoryListener none() {
    return (member, changes) -> {};
  }
}
