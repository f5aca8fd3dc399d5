package io.echovault.core.access;

import io.echovault.core.sealing.RecentlyUsed;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * The latest committed version that this process has seen of each member's and tenant's row, for
 * those seen last. A row with a lower one was set back. Safe for threads.
 */
final class Witness {
  private static final int REMEMBERED = 50_000;

  private final RecentlyUsed<MemberRef, Long> versions = new RecentlyUsed<>(REMEMBERED);

  Optional<Long> seen(MemberRef row) {
    return versions.find(row);
  }

  /** Notes a version that was committed. */
  synchronized void saw(MemberRef row, long version) {
    if (seen(row).filter(known -> known >= version).isEmpty()) {
      versions.put(row, version);
    }
  }
}
