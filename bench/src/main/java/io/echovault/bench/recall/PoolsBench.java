package io.echovault.bench.recall;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.onnx.OnnxEmbedder;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Explanation.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How well it is known that there is an answer while there are few memories: each question is asked
 * of members who keep 1, 3, 10, 50 and 500 memories, once with what answers among them and once
 * without. Draws the share of wrong answers against the share of questions answered.
 */
public final class PoolsBench implements Run {
  private static final List<Integer> SIZES = List.of(1, 3, 10, 50, 500);
  private static final int LOOKED_AT = 5;

  /** The one person who keeps all of it. */
  private static final String ONE = "Notes";

  @Override
  public String about() {
    return "how well it knows that it has an answer, with 1 to 500 memories; draws the curves";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("every", "1");
    options.put("seed", "1");
    options.put("chart", "docs/pools.png");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    Dialogue all = together(options.path("data"));
    Random random = new Random(options.number("seed", 0));
    Map<String, Verdicts> curves = new LinkedHashMap<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    try (OnnxEmbedder model = OnnxEmbedder.open(1)) {
      Embedder embedder = new RememberingEmbedder(model);
      for (int size : SIZES) {
        Verdicts verdicts = new Verdicts();
        int every = (int) options.number("every", 1);
        for (int at = 0; at < all.questions().size(); at += every) {
          Asked question = all.questions().get(at);
          Pools pools = new Pools(all, embedder, progress);
          add(verdicts, pools.with(question, size, random), question, true);
          add(verdicts, pools.without(question, size, random), question, false);
        }
        String name = size + (size == 1 ? " memory" : " memories");
        curves.put(name, verdicts);
        figures.put(
            name, List.of(rounded(verdicts.own().coverage()), rounded(verdicts.own().risk())));
        progress.say("%s: done", name);
      }
    }
    Path chart = Path.of(options.text("chart"));
    RiskChart.write("Wrong answers, half of the questions without any answer", curves, chart);
    return new Outcome(figures, List.of());
  }

  private static void add(Verdicts verdicts, Keeper keeper, Asked question, boolean answered) {
    double sureness =
        keeper.explain(question.text()).sureness().stream().mapToDouble(Part::points).sum();
    boolean right =
        answered
            && !Collections.disjoint(
                Keeper.turns(keeper.ask(question.text(), LOOKED_AT)), question.evidence());
    verdicts.add(sureness, right);
  }

  /** All files as one dialogue; ids of turns get the file's name in front. */
  private static Dialogue together(Path data) throws IOException {
    List<Turn> turns = new ArrayList<>();
    List<Asked> questions = new ArrayList<>();
    for (Path file : RecallBench.files(data)) {
      Dialogue dialogue = Dialogue.read(file);
      String own = file.getFileName() + " ";
      for (Turn turn : dialogue.turns()) {
        turns.add(new Turn(own + turn.id(), ONE, turn.text(), turn.caption(), turn.saidAt()));
      }
      for (Asked asked : dialogue.questions()) {
        Set<String> evidence = new HashSet<>();
        asked.evidence().forEach(id -> evidence.add(own + id));
        questions.add(new Asked(asked.text(), asked.category(), evidence));
      }
    }
    turns.sort(Comparator.comparing(Turn::saidAt).thenComparing(Turn::id));
    return new Dialogue(turns, questions);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
