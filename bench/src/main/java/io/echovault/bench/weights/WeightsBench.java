package io.echovault.bench.weights;

import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.measure.RankingSignals;
import io.echovault.onnx.OnnxEmbedder;
import io.echovault.ports.outbound.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the core's {@code weights.properties} anew: weights from the dialogues, put together into
 * one long life, and when to answer from each dialogue and the notes; once with vectors and once by
 * words alone. What the engine is judged with must not be among them.
 */
public final class WeightsBench implements Run {
  private static final String HEAD =
      """
      # How much each signal counts in a score, first where memories have vectors, then where words must
      # do; and, as .sure, when there is an answer at all: the log odds. Learned by
      #   bash scripts/bench.sh weights --out FILE
      # from dialogues and notes that were written for EchoVault, with the signs held where they are known
      # beforehand. No other text was used.
      # The lines of sure.notes are put in afterwards; they are learned by
      #   bash scripts/bench.sh sureness --out FILE
      """;
  private static final double ADVERSARIAL_TIMES = 3;

  @Override
  public String about() {
    return "learns the weights of the ranking from dialogues and notes of our own";
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "dialogues", "bench/data/dialogues",
        "notes", "bench/data/notes",
        "out", "");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<Dialogue> dialogues = read(options.path("dialogues"));
    List<Dialogue> notes = read(options.path("notes"));
    StringBuilder file = new StringBuilder(HEAD);
    Map<String, Object> figures = new LinkedHashMap<>();
    try (OnnxEmbedder embedder = OnnxEmbedder.open(1)) {
      for (Embedder each : List.of(embedder, Embedder.none())) {
        String kind = each.dimension() > 0 ? "meaning." : "words.";
        figures.put(kind + "examples", learn(kind, each, dialogues, notes, file, progress));
      }
    }
    Files.writeString(Path.of(options.text("out")), file);
    return new Outcome(figures, List.of());
  }

  private static int learn(
      String kind,
      Embedder embedder,
      List<Dialogue> dialogues,
      List<Dialogue> notes,
      StringBuilder file,
      Progress progress) {
    List<String> names = RankingSignals.signals();
    List<Example> toRank = answerable(laidOut(List.of(OneLife.of(dialogues)), embedder, progress));
    double[] weights = new Softmax(toRank, names).learn();
    progress.say("%s weights from %d questions", kind, toRank.size());
    Sureness sureness = new Sureness(names, weights, embedder.dimension() > 0);
    List<Examples> talks = laidOut(dialogues, embedder, progress);
    List<Example> ofNotes = answerable(laidOut(notes, embedder, progress));
    List<Example> toAnswer = new ArrayList<>(answerable(talks));
    toAnswer.addAll(ofNotes);
    for (Example example : toAnswer) {
      sureness.add(example, true, 1);
      sureness.add(example.withoutAnswer(), false, 1);
    }
    for (Examples talk : talks) {
      talk.adversarial().forEach(each -> sureness.add(each, false, ADVERSARIAL_TIMES));
      talk.swapped().forEach(each -> sureness.add(each, false, 1));
    }
    write(kind, names, weights, sureness.learn(), file);
    // By words alone, what has nothing to do with a question is not found at all.
    double unrelated = embedder.dimension() > 0 ? unrelated(ofNotes, weights) : 0;
    line(file, kind + "sure.unrelated", unrelated);
    file.append('\n');
    return toRank.size();
  }

  /** What memories score on the mean that do not answer. */
  private static double unrelated(List<Example> examples, double[] weights) {
    return examples.stream()
        .map(Example::withoutAnswer)
        .flatMap(example -> Arrays.stream(example.signals()))
        .mapToDouble(signals -> score(signals, weights))
        .average()
        .orElse(0);
  }

  private static double score(float[] signals, double[] weights) {
    double score = 0;
    for (int at = 0; at < weights.length; at++) {
      score += weights[at] * signals[at];
    }
    return score;
  }

  private static List<Example> answerable(List<Examples> conversations) {
    return conversations.stream().flatMap(each -> each.answerable().stream()).toList();
  }

  private static List<Examples> laidOut(
      List<Dialogue> dialogues, Embedder embedder, Progress progress) {
    List<Examples> all = new ArrayList<>();
    for (Dialogue dialogue : dialogues) {
      all.add(new Examples(dialogue, embedder));
      progress.say("%d of %d laid out", all.size(), dialogues.size());
    }
    return all;
  }

  private static void write(
      String kind, List<String> names, double[] weights, double[] sure, StringBuilder file) {
    for (int at = 0; at < weights.length; at++) {
      if (weights[at] != 0) {
        line(file, kind + names.get(at), weights[at]);
      }
    }
    List<String> signs = Arrays.asList("bias", "statement", "others", "peak");
    for (int at = 0; at < signs.size(); at++) {
      if (sure[at] != 0) {
        line(file, kind + "sure." + signs.get(at), sure[at]);
      }
    }
  }

  private static void line(StringBuilder file, String name, double value) {
    file.append(String.format(Locale.ROOT, "%s = %.3f%n", name, value));
  }

  private static List<Dialogue> read(Path folder) throws IOException {
    List<Dialogue> dialogues = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        dialogues.add(Dialogue.read(file));
      }
    }
    return dialogues;
  }
}
