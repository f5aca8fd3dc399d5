package io.echovault.bench.tiers;

import io.echovault.ports.vocabulary.Tier;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a tier was right, too open or too closed. GENERAL and CHRONOLOGICAL are shown to the
 * same people, so that one in place of the other is wrong, but neither too open nor too closed.
 */
final class TierCounts {
  private int all;
  private int right;
  private int tooOpen;
  private int tooClosed;

  void add(Tier expected, Tier found) {
    all++;
    right += found == expected ? 1 : 0;
    tooOpen += shown(found).compareTo(shown(expected)) < 0 ? 1 : 0;
    tooClosed += shown(found).compareTo(shown(expected)) > 0 ? 1 : 0;
  }

  double accuracy() {
    return share(right);
  }

  double tooOpenRate() {
    return share(tooOpen);
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", all);
    figures.put("accuracy", accuracy());
    figures.put("too_open_rate", tooOpenRate());
    figures.put("too_closed_rate", share(tooClosed));
    return figures;
  }

  private double share(int count) {
    return Math.round(1e4 * count / Math.max(1, all)) / 1e4;
  }

  private static Tier shown(Tier tier) {
    return tier == Tier.GENERAL ? Tier.CHRONOLOGICAL : tier;
  }
}
