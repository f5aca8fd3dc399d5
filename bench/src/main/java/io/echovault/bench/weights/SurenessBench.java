package io.echovault.bench.weights;

import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.recall.RememberingEmbedder;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.weights.NoteRows.Row;
import io.echovault.core.measure.RankingSignals;
import io.echovault.onnx.OnnxEmbedder;
import io.echovault.ports.outbound.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Learns when notes answer at all, from how the ranking of today places them. Each file is judged
 * by what the others teach, and only then all of them are learned from; the bias is set so that no
 * more questions without an answer are answered than wanted, in files that were not learned from.
 */
public final class SurenessBench implements Run {
  private static final List<Double> FALSELY = List.of(0.05, 0.1, 0.2, 0.3);

  @Override
  public String about() {
    return "learns when notes answer at all, and judges it on notes not learned from";
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "notes", "bench/data/notes",
        "more", "bench/data/notes-fresh",
        "falsely", "0.1",
        "seed", "1",
        "out", "");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<List<Row>> files = new ArrayList<>();
    try (OnnxEmbedder model = OnnxEmbedder.open(1)) {
      Embedder embedder = new RememberingEmbedder(model);
      Random random = new Random(options.number("seed", 0));
      for (Path file : files(options)) {
        files.add(new NoteRows(Dialogue.read(file), embedder, random).rows());
        progress.say("%s: measured", file.getFileName());
      }
    }
    Map<Integer, List<Judged>> judged = judged(files);
    List<Judged> all = judged.values().stream().flatMap(List::stream).toList();
    double least = least(all, options.share("falsely"));
    double[] weights = learned(files.stream().flatMap(List::stream).toList());
    weights[0] -= least;
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < weights.length; at++) {
      String name = at == 0 ? "bias" : RankingSignals.signs().get(at - 1);
      lines.add(String.format(Locale.ROOT, "meaning.sure.notes.%s = %.3f", name, weights[at]));
    }
    Files.write(Path.of(options.text("out")), lines);
    Map<String, Object> figures = new LinkedHashMap<>();
    judged.forEach(
        (size, some) -> figures.put(size == 0 ? "all" : size.toString(), figures(some, least)));
    return new Outcome(figures, List.of());
  }

  private static List<Path> files(Options options) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("notes", "more")) {
      try (Stream<Path> inside = Files.list(options.path(folder))) {
        files.addAll(inside.filter(file -> file.toString().endsWith(".json")).sorted().toList());
      }
    }
    return files;
  }

  private record Judged(double odds, boolean answer) {}

  /** Each file's questions by what the other files teach, by how many notes were asked. */
  private static Map<Integer, List<Judged>> judged(List<List<Row>> files) {
    Map<Integer, List<Judged>> judged = new LinkedHashMap<>();
    for (int held = 0; held < files.size(); held++) {
      List<List<Row>> others = new ArrayList<>(files);
      List<Row> own = others.remove(held);
      double[] weights = learned(others.stream().flatMap(List::stream).toList());
      for (Row row : own) {
        judged
            .computeIfAbsent(row.size(), size -> new ArrayList<>())
            .add(new Judged(Logistic.dot(weights, row.signs()), row.answer()));
      }
    }
    return judged;
  }

  private static double[] learned(List<Row> rows) {
    Logistic logistic = new Logistic();
    rows.forEach(row -> logistic.add(row.signs(), row.answer(), 1));
    return logistic.learn();
  }

  /** The log odds above which no more than a share of the questions without an answer are. */
  private static double least(List<Judged> judged, double falsely) {
    double[] without =
        judged.stream().filter(each -> !each.answer()).mapToDouble(Judged::odds).sorted().toArray();
    int above = (int) (falsely * without.length);
    return without[Math.max(0, without.length - 1 - above)];
  }

  private static Map<String, Object> figures(List<Judged> judged, double least) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("answered", share(judged, true, least));
    figures.put("falsely", share(judged, false, least));
    for (double falsely : FALSELY) {
      figures.put("answered_at_" + falsely, share(judged, true, least(judged, falsely)));
    }
    return figures;
  }

  private static double share(List<Judged> judged, boolean answer, double least) {
    List<Judged> some = judged.stream().filter(each -> each.answer() == answer).toList();
    double above = some.stream().filter(each -> each.odds() > least).count();
    return Math.round(1000 * above / Math.max(1, some.size())) / 1000.0;
  }
}
