package io.echovault.bench.weights;

import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.recall.MeasuredRanking;
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
 * Writes the core's {@code weights.properties} anew: weights from the dialogues, and when to answer
 * from the dialogues and the notes, once with vectors and once by words alone. What a conversation
 * is judged with must not be among them.
 */
public final class WeightsBench implements Run {
  private static final double ADVERSARIAL_TIMES = 3;

  /** What a memory scores that has nothing to do with the question; measured, not learned. */
  private static final Map<String, String> UNRELATED = Map.of("meaning.", "18.500", "words.", "0");

  @Override
  public String about() {
    return "learns the weights of the ranking from dialogues and notes of our own";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("dialogues", "", "notes", "", "out", "");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<Dialogue> dialogues = read(options.path("dialogues"));
    List<Dialogue> notes = read(options.path("notes"));
    StringBuilder file = new StringBuilder();
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
    List<String> names = MeasuredRanking.names();
    List<Examples> talks = laidOut(dialogues, embedder, progress);
    List<Example> answerable = talks.stream().flatMap(each -> each.answerable().stream()).toList();
    double[] weights = new Softmax(answerable, names).learn();
    progress.say("%s weights from %d questions", kind, answerable.size());
    boolean byMeaning = embedder.dimension() > 0;
    Sureness sureness = new Sureness(names, weights, byMeaning);
    List<Example> all = new ArrayList<>(answerable);
    laidOut(notes, embedder, progress).forEach(each -> all.addAll(each.answerable()));
    for (Example example : all) {
      sureness.add(example, true, 1);
      sureness.add(example.withoutAnswer(), false, 1);
    }
    for (Examples talk : talks) {
      talk.adversarial().forEach(each -> sureness.add(each, false, ADVERSARIAL_TIMES));
      talk.swapped().forEach(each -> sureness.add(each, false, 1));
    }
    write(kind, names, weights, sureness.learn(), file);
    return all.size();
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
    file.append(kind).append("sure.unrelated = ").append(UNRELATED.get(kind)).append("\n\n");
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
