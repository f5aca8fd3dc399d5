package io.echovault.bench.recall;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.onnx.OnnxEmbedder;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the bot knows that it has no answer: on questions that nobody answered (category 5) and
 * on questions about the wrong person. Writes the curve of risk against coverage as a picture.
 */
public final class AbstentionBench implements Run {
  private static final double LEAST = 0.75;
  private static final int LOOKED_AT = 5;
  private static final int ADVERSARIAL = 5;

  @Override
  public String about() {
    return "how well it knows that it has no answer, for LoCoMo-format files; draws the curve";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("embeddings", "on");
    options.put("chart", "docs/abstention.png");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<Path> files = RecallBench.files(options.path("data"));
    Path chart = Path.of(options.text("chart"));
    if (options.text("embeddings").equals("off")) {
      return run(files, Embedder.none(), chart, progress);
    }
    try (OnnxEmbedder embedder = OnnxEmbedder.open(1)) {
      return run(files, embedder, chart, progress);
    }
  }

  private static Outcome run(List<Path> files, Embedder embedder, Path chart, Progress progress)
      throws IOException {
    Session session = new Session();
    for (Path file : files) {
      Dialogue dialogue = Dialogue.read(file);
      session.ask(dialogue, Keeper.of(dialogue, Tier.GENERAL, embedder, progress));
      progress.say("%s: %d questions asked", file.getFileName(), session.asked);
    }
    Map<String, Verdicts> curves = new LinkedHashMap<>();
    curves.put("beside questions that nobody answered", session.nobodyVerdicts);
    curves.put("beside questions about the wrong person", session.swappedVerdicts);
    RiskChart.write("Risk of a wrong answer, the surest first", curves, chart);
    progress.say("the curve is in %s", chart);
    return session.outcome();
  }

  /** One run over some files. */
  private static final class Session {
    private final Telling nobody = new Telling();
    private final Telling swapped = new Telling();
    private final Verdicts nobodyVerdicts = new Verdicts();
    private final Verdicts swappedVerdicts = new Verdicts();
    private int asked;

    void ask(Dialogue dialogue, Keeper keeper) {
      for (Asked question : dialogue.questions()) {
        asked++;
        double sureness = sureness(keeper, question.text());
        if (question.category() == ADVERSARIAL) {
          nobody.add(false, sureness);
          nobodyVerdicts.add(sureness, false);
        } else {
          boolean right = found(keeper, question);
          nobody.add(true, sureness);
          swapped.add(true, sureness);
          nobodyVerdicts.add(sureness, right);
          swappedVerdicts.add(sureness, right);
        }
        SwappedPeople.of(dialogue)
            .flatMap(people -> people.swap(question))
            .ifPresent(
                other -> {
                  double otherSureness = sureness(keeper, other);
                  swapped.add(false, otherSureness);
                  swappedVerdicts.add(otherSureness, false);
                });
      }
    }

    private static double sureness(Keeper keeper, String question) {
      return keeper.explain(question).sureness().stream().mapToDouble(Part::points).sum();
    }

    /** Whether something that answers is among the first found. */
    private static boolean found(Keeper keeper, Asked question) {
      return !Collections.disjoint(
          Keeper.turns(keeper.ask(question.text(), LOOKED_AT)), question.evidence());
    }

    Outcome outcome() {
      Map<String, Object> figures = new LinkedHashMap<>();
      List<String> broken = new ArrayList<>();
      add("category_5", nobody, nobodyVerdicts, figures, broken);
      add("swapped_people", swapped, swappedVerdicts, figures, broken);
      return new Outcome(figures, broken);
    }

    private static void add(
        String name,
        Telling telling,
        Verdicts verdicts,
        Map<String, Object> figures,
        List<String> broken) {
      if (!telling.hasBoth()) {
        broken.add(name + ": the files have no such questions");
        return;
      }
      double auroc = rounded(telling.auroc());
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("auroc", auroc);
      out.put("coverage_as_shipped", rounded(verdicts.own().coverage()));
      out.put("risk_as_shipped", rounded(verdicts.own().risk()));
      figures.put(name, out);
      if (auroc < LEAST) {
        broken.add(name + ": AUROC " + auroc + ", promised " + LEAST);
      }
    }

    private static double rounded(double value) {
      return Math.round(value * 1000) / 1000.0;
    }
  }
}
