package io.echovault.bench.converse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many conversations held, in all, by kind and by language. */
public final class Held {
  private final Map<String, int[]> byKind = new TreeMap<>();
  private final Map<String, int[]> byLanguage = new TreeMap<>();
  private final Map<String, int[]> sureByKind = new TreeMap<>();
  private int cases;
  private int passed;

  /** Counts one more. */
  public void add(CaseRunner.Outcome outcome) {
    cases++;
    passed += outcome.held() ? 1 : 0;
    count(byKind, outcome.chatCase().kind(), outcome.held());
    count(byLanguage, outcome.chatCase().lang(), outcome.held());
    count(sureByKind, outcome.chatCase().kind(), outcome.sure());
  }

  private static void count(Map<String, int[]> counts, String key, boolean held) {
    int[] count = counts.computeIfAbsent(key, any -> new int[2]);
    count[0] += held ? 1 : 0;
    count[1]++;
  }

  /** How many there were. */
  public int cases() {
    return cases;
  }

  /** How many held. */
  public int passed() {
    return passed;
  }

  /** The share that held; of none at all, none. */
  public double share() {
    return cases == 0 ? 0 : (double) passed / cases;
  }

  /** For people: a line for each kind and each language. */
  public List<String> lines() {
    return Stream.concat(lines(byKind), lines(byLanguage)).toList();
  }

  private static Stream<String> lines(Map<String, int[]> counts) {
    return counts.entrySet().stream()
        .map(
            each ->
                "%-16s %3d of %3d"
                    .formatted(each.getKey(), each.getValue()[0], each.getValue()[1]));
  }

  /** For programs: {@code [held, of]} for each. */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("cases", cases);
    figures.put("passed", passed);
    figures.put("by_kind", pairs(byKind));
    figures.put("by_lang", pairs(byLanguage));
    figures.put("recall_sure", sureShare("recall"));
    figures.put("abstain_sure", sureShare("abstain"));
    return figures;
  }

  /** Which share of a kind was answered as sure, rightly or not. */
  private double sureShare(String kind) {
    int[] count = sureByKind.getOrDefault(kind, new int[2]);
    return count[1] == 0 ? 0 : Math.round(1000.0 * count[0] / count[1]) / 1000.0;
  }

  private static Map<String, List<Integer>> pairs(Map<String, int[]> counts) {
    Map<String, List<Integer>> pairs = new LinkedHashMap<>();
    counts.forEach((key, count) -> pairs.put(key, List.of(count[0], count[1])));
    return pairs;
  }
}
