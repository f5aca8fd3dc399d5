package io.echovault.drills.trust;

import io.echovault.simulator.Webhooks;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiPredicate;

/**
 * Whether a check takes longer the more of a wrong signature is right: pairs of runs beside one
 * another, one with signatures whose first digit is wrong and one whose last is.
 */
final class ForgeTiming {
  private static final int PAIRS = 2_000;
  private static final int CALLS = 200;
  private static final int WARM_UP = 300;

  /**
   * What was measured.
   *
   * @param laterShare in which share of the pairs the last digit took longer; about a half when
   *     nothing can be told
   * @param nanoseconds how much longer, the median
   */
  record Result(double laterShare, double nanoseconds) {
    /** Far beyond what chance and a busy machine do. */
    boolean tells() {
      return laterShare > 0.75 || laterShare < 0.25;
    }
  }

  private ForgeTiming() {}

  static Result measure(BiPredicate<byte[], String> check, long seed) {
    var random = new Random(seed);
    byte[] body = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    String right = Webhooks.sign(body, ForgeSignatures.SECRET);
    String firstWrong = wrong(right, 7);
    String lastWrong = wrong(right, right.length() - 1);
    double[] longer = new double[PAIRS];
    for (int pair = -WARM_UP; pair < PAIRS; pair++) {
      boolean lastBefore = random.nextBoolean();
      long one = nanos(check, body, lastBefore ? lastWrong : firstWrong);
      long other = nanos(check, body, lastBefore ? firstWrong : lastWrong);
      if (pair >= 0) {
        longer[pair] = (lastBefore ? one - other : other - one) / (double) CALLS;
      }
    }
    double later = Arrays.stream(longer).filter(each -> each > 0).count() / (double) PAIRS;
    Arrays.sort(longer);
    return new Result(later, Math.round(longer[PAIRS / 2] * 10) / 10.0);
  }

  private static long nanos(BiPredicate<byte[], String> check, byte[] body, String header) {
    long since = System.nanoTime();
    int taken = 0;
    for (int each = 0; each < CALLS; each++) {
      taken += check.test(body, header) ? 1 : 0;
    }
    long nanos = System.nanoTime() - since;
    if (taken > 0) {
      throw new IllegalStateException("a wrong signature was taken");
    }
    return nanos;
  }

  private static String wrong(String right, int at) {
    char other = right.charAt(at) == '0' ? '1' : '0';
    return right.substring(0, at) + other + right.substring(at + 1);
  }
}
