package io.echovault.app.pump;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits that grow with every failure, with jitter so that those who failed together do not come
 * back together.
 *
 * @param first the wait after the first failure
 * @param factor how much longer each next one is
 * @param longest the nominal wait grows no further
 */
record Backoff(Duration first, double factor, Duration longest) {

  /** The wait after so many failures, from 1: the nominal one and up to a quarter more. */
  Duration after(int failures) {
    double nominal = (double) first.toMillis() * Math.pow(factor, Math.max(0, failures - 1));
    double capped = Math.min(nominal, (double) longest.toMillis());
    return Duration.ofMillis(
        (long) (capped * (1 + 0.25 * ThreadLocalRandom.current().nextDouble())));
  }
}
