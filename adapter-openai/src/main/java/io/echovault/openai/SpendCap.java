package io.echovault.openai;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What calls for each member cost today, in this process. A call books what it may cost at most
 * before it is made, so that calls at the same time cannot pass the cap together. Safe for threads.
 */
final class SpendCap {
  private static final double MILLION = 1_000_000;

  private final OpenAiSettings.Spending spending;
  private final InstantSource instants;
  private final Map<String, Double> spent = new HashMap<>();
  private LocalDate day = LocalDate.MIN;

  SpendCap(OpenAiSettings.Spending spending, InstantSource instants) {
    this.spending = spending;
    this.instants = instants;
  }

  /** What tokens cost, in dollars. */
  double cost(long input, long output) {
    return (input * spending.inputPrice() + output * spending.outputPrice()) / MILLION;
  }

  /** Books what a call may cost; false when that is more than the member has left today. */
  synchronized boolean book(String user, double most) {
    LocalDate today = LocalDate.ofInstant(instants.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      spent.clear();
      day = today;
    }
    double before = Objects.requireNonNull(spent.getOrDefault(user, 0.0));
    if (before + most > spending.dailyCap()) {
      return false;
    }
    spent.merge(user, most, Double::sum);
    return true;
  }

  /** Puts right what was booked, once it is known. */
  synchronized void settle(String user, double booked, double cost) {
    spent.computeIfPresent(user, (any, sum) -> Math.max(0, sum - booked + cost));
  }
}
