package io.echovault.bench.intents;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.measure.IntentModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the kinds of message are told: cross-validated over the labelled examples, as typed and
 * without their punctuation, by examples alone and by all that decides; and on request over
 * conversations that nothing was learned of.
 */
public final class IntentsBench implements Run {
  private static final String NONE = "none";
  private static final String OVERALL = "all";
  private static final double MOST_TAKEN_WRONGLY = 0.03;
  private static final double MOST_MICROSECONDS = 1000;
  private static final int TIMED = 3;

  private final List<String> broken = new ArrayList<>();

  @Override
  public String about() {
    return "tells what messages want, cross-validated; --data has conversations besides";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("data", NONE, "misses", "no");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<LabelledText> examples = LabelledText.all();
    List<Folds.Judged> judged = Folds.judge(examples);
    double temperature = Folds.temperature(judged);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("examples", examples.size());
    figures.put("temperature", temperature);
    Map<String, Tally> typed = new LinkedHashMap<>();
    Map<String, Tally> bare = new LinkedHashMap<>();
    Map<String, DecisionTally> decidedTyped = new LinkedHashMap<>();
    Map<String, DecisionTally> decidedBare = new LinkedHashMap<>();
    for (Folds.Judged each : judged) {
      double[] asTyped = Trained.probabilities(each.typed(), temperature);
      double[] inHaste = Trained.probabilities(each.bare(), temperature);
      add(typed, each.example(), asTyped);
      add(bare, each.example(), inHaste);
      decide(decidedTyped, each.example(), asTyped);
      decide(decidedBare, each.example().bare(), inHaste);
      miss(options, each.example(), asTyped, progress);
    }
    Tally overall = overall(typed);
    overall.lines().forEach(line -> progress.say("%s", line));
    figures.put("typed", told("cross-validated, as typed", typed, progress));
    figures.put("bare", told("cross-validated, in haste", bare, progress));
    figures.put("decided_typed", decided("decided, as typed", decidedTyped, progress));
    figures.put("decided_bare", decided("decided, in haste", decidedBare, progress));
    promise(decidedTyped, "as typed");
    promise(decidedBare, "in haste");
    figures.put("by_kind", overall.byKind());
    if (!options.text("data").equals(NONE)) {
      Map<String, Tally> unseen = unseen(options, progress);
      figures.put("unseen", told("conversations", unseen, progress));
    }
    double microseconds = microseconds(examples);
    progress.say("%.1f microseconds a decision", microseconds);
    figures.put("microseconds", microseconds);
    if (microseconds > MOST_MICROSECONDS) {
      broken.add("a decision takes more than a millisecond");
    }
    return new Outcome(figures, broken);
  }

  private static Map<String, Tally> unseen(Options options, Progress progress) throws IOException {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (LabelledText text : CaseTexts.in(options.path("data"))) {
      double[] probabilities = IntentModel.read(text.text());
      add(tallies, text, probabilities);
      miss(options, text, probabilities, progress);
    }
    overall(tallies).lines().stream()
        .filter(line -> !line.contains(" 0 right of    0"))
        .forEach(line -> progress.say("%s", line));
    return tallies;
  }

  private static Tally overall(Map<String, Tally> tallies) {
    return tallies.getOrDefault(OVERALL, new Tally());
  }

  private static void add(Map<String, Tally> tallies, LabelledText text, double[] probabilities) {
    for (String each : List.of(OVERALL, text.language())) {
      tallies.computeIfAbsent(each, any -> new Tally()).add(text.kind(), probabilities);
    }
  }

  private static void decide(
      Map<String, DecisionTally> tallies, LabelledText text, double[] probabilities) {
    for (String each : List.of(OVERALL, text.language())) {
      tallies.computeIfAbsent(each, any -> new DecisionTally()).add(text, probabilities);
    }
  }

  private static Map<String, Object> decided(
      String what, Map<String, DecisionTally> tallies, Progress progress) {
    Map<String, Object> figures = new LinkedHashMap<>();
    tallies.forEach(
        (language, tally) -> {
          progress.say("%s", tally.line(what, language));
          figures.put(language, tally.figures());
        });
    return figures;
  }

  private static void miss(
      Options options, LabelledText text, double[] probabilities, Progress progress) {
    int best = Tally.best(probabilities);
    if (best != text.kind() && options.text("misses").equals("yes")) {
      List<String> kinds = IntentModel.kinds();
      progress.say(
          "miss %s %s as %s %.2f: %s",
          text.language(),
          kinds.get(text.kind()),
          kinds.get(best),
          probabilities[best],
          text.text());
    }
  }

  private static Map<String, Object> told(
      String what, Map<String, Tally> tallies, Progress progress) {
    Map<String, Object> figures = new LinkedHashMap<>();
    tallies.forEach(
        (language, tally) -> {
          progress.say(
              "%s, %s: %d texts, %.1f %% right; told taken for asked %.1f %%, asked taken for told"
                  + " %.1f %%, either surely %.1f %%; unsure %.1f %%, right when sure %.1f %%",
              what,
              language,
              tally.total(),
              100 * tally.accuracy(),
              100 * tally.toldTakenForAsked(),
              100 * tally.askedTakenForTold(),
              100 * tally.surelyTakenWrongly(),
              100 * tally.unsureShare(),
              100 * tally.accuracyWhenSure());
          figures.put(
              language,
              Map.of(
                  "accuracy", tally.accuracy(),
                  "told_taken_for_asked", tally.toldTakenForAsked(),
                  "asked_taken_for_told", tally.askedTakenForTold(),
                  "surely_taken_wrongly", tally.surelyTakenWrongly(),
                  "unsure", tally.unsureShare(),
                  "accuracy_when_sure", tally.accuracyWhenSure()));
        });
    return figures;
  }

  /** What a tap decides is not taken wrongly. */
  private void promise(Map<String, DecisionTally> tallies, String how) {
    tallies.forEach(
        (language, tally) -> {
          if (tally.toldTakenWrongly() > MOST_TAKEN_WRONGLY) {
            broken.add(language + ", " + how + ": too much that is told is not kept");
          }
          if (tally.askedTakenWrongly() > MOST_TAKEN_WRONGLY) {
            broken.add(language + ", " + how + ": too much that is asked is only kept");
          }
        });
  }

  /** The mean over all examples, after as many rounds to warm up. */
  private static double microseconds(List<LabelledText> examples) {
    long began = 0;
    double sum = 0;
    for (int round = 0; round < 2 * TIMED; round++) {
      began = round == TIMED ? System.nanoTime() : began;
      for (LabelledText example : examples) {
        sum += IntentModel.read(example.text())[0];
      }
    }
    double each = (System.nanoTime() - began) / 1e3 / TIMED / examples.size();
    // What was read has to be used, or it might not be read at all.
    return sum < 0 ? 0 : each;
  }
}
