package io.echovault.core.access;

import io.echovault.core.sealing.RecentlyUsed;
import io.echovault.ports.vocabulary.AccessFinding;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Rows that were refused and are not told of yet. Each is told once, so that asking again and again
 * fills no audit trail. Safe for threads.
 */
final class Refusals {
  private static final int REMEMBERED = 10_000;

  private final RecentlyUsed<AccessFinding, Boolean> told = new RecentlyUsed<>(REMEMBERED);
  private final Queue<AccessFinding> waiting = new ConcurrentLinkedQueue<>();

  void add(AccessFinding finding) {
    if (told.find(finding).isEmpty()) {
      told.put(finding, true);
      waiting.add(finding);
    }
  }

  /**
   * Gives each that waits to somebody; one that the teller could not keep is told when it is met
   * again.
   */
  void tell(Predicate<AccessFinding> teller) {
    Optional<AccessFinding> next = Optional.ofNullable(waiting.poll());
    while (next.isPresent()) {
      if (!teller.test(next.get())) {
        told.remove(next.get());
      }
      next = Optional.ofNullable(waiting.poll());
    }
  }
}
