package io.echovault.drills.trust;

import io.echovault.whatsapp.WebhookSignature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Forgeries by the hundred thousand against checks in this process. */
final class ForgeMass {
  private static final int RIGHT_EVERY = 1000;

  /**
   * What came of them.
   *
   * @param succeeded how many were taken, by kind
   * @param failed how many made the check fail rather than refuse, by kind
   * @param missed how many genuine ones in between were not taken
   */
  record Tally(
      long tried, Map<String, Long> succeeded, Map<String, Long> failed, long right, long missed) {
    long taken() {
      return succeeded.values().stream().mapToLong(count -> count).sum();
    }
  }

  private ForgeMass() {}

  /** The real check of a webhook's signature. */
  static BiPredicate<byte[], String> realSignatures() {
    return new WebhookSignature(List.of(ForgeSignatures.SECRET, "f0a1" + ForgeSignatures.SECRET))
        ::matches;
  }

  static Tally signatures(BiPredicate<byte[], String> check, long count, long seed) {
    var forged = new ForgeSignatures(seed);
    var counting = new Counting();
    for (long each = 0; each < count; each++) {
      ForgeSignatures.Attempt next = forged.next();
      counting.forged(next.kind(), () -> check.test(next.body().array(), next.header()));
      if (each % RIGHT_EVERY == 0) {
        ForgeSignatures.Attempt right = forged.right((int) (each / RIGHT_EVERY));
        counting.right(check.test(right.body().array(), right.header()));
      }
    }
    return counting.tally(count);
  }

  static Tally tokens(ForgeTokens forged, Predicate<String> check, long count) {
    var counting = new Counting();
    for (long each = 0; each < count; each++) {
      ForgeTokens.Attempt next = forged.next();
      counting.forged(next.kind(), () -> check.test(next.token()));
      if (each % RIGHT_EVERY == 0) {
        counting.right(check.test(forged.right((int) (each / RIGHT_EVERY)).token()));
      }
    }
    return counting.tally(count);
  }

  private static final class Counting {
    private final Map<String, Long> succeeded = new TreeMap<>();
    private final Map<String, Long> failed = new TreeMap<>();
    private long right;
    private long missed;

    void forged(String kind, BooleanSupplier check) {
      try {
        if (check.getAsBoolean()) {
          succeeded.merge(kind, 1L, Long::sum);
        }
      } catch (RuntimeException e) {
        failed.merge(kind + ": " + e.getClass().getSimpleName(), 1L, Long::sum);
      }
    }

    void right(boolean taken) {
      right++;
      missed += taken ? 0 : 1;
    }

    Tally tally(long tried) {
      return new Tally(tried, succeeded, failed, right, missed);
    }
  }
}
