package io.echovault.bench.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Questions, each with how sure the bot was of having an answer and whether what it would have
 * answered is right.
 */
final class Verdicts {
  private final List<Verdict> verdicts = new ArrayList<>();

  private record Verdict(double sureness, boolean right) {}

  void add(double sureness, boolean right) {
    verdicts.add(new Verdict(sureness, right));
  }

  /**
   * A point on the way from answering only what is surest to answering everything.
   *
   * @param coverage the share of the questions that are answered
   * @param risk the share of these answers that are wrong
   */
  record Point(double coverage, double risk) {}

  /** The curve, from the surest on; questions of the same sureness make one step. */
  List<Point> curve() {
    List<Verdict> surest =
        verdicts.stream().sorted(Comparator.comparingDouble(Verdict::sureness).reversed()).toList();
    List<Point> points = new ArrayList<>();
    int wrong = 0;
    for (int at = 0; at < surest.size(); at++) {
      wrong += surest.get(at).right() ? 0 : 1;
      boolean last = at + 1 == surest.size();
      if (last || surest.get(at + 1).sureness() < surest.get(at).sureness()) {
        points.add(new Point((at + 1.0) / surest.size(), wrong / (at + 1.0)));
      }
    }
    return points;
  }

  /** Where the bot itself stands, which answers when the sureness is above 0. */
  Point own() {
    long answered = verdicts.stream().filter(each -> each.sureness() > 0).count();
    long wrong = verdicts.stream().filter(each -> each.sureness() > 0 && !each.right()).count();
    return new Point(
        (double) answered / Math.max(1, verdicts.size()), (double) wrong / Math.max(1, answered));
  }
}
