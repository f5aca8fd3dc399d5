package io.echovault.bench.recall;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.EvidenceRecall;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.ports.vocabulary.Recall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Each conversation is kept by a member of their own, through the core's {@code Memories} with
 * everything in memory; then its questions are asked. No tier is secret here, so that nothing is
 * out of reach.
 */
public final class RecallBench implements Run {
  private static final List<Integer> CUTS = List.of(1, 5, 10, 25, 50);

  private final EvidenceRecall recall = new EvidenceRecall(CUTS);
  private final Map<String, Share> answered = new TreeMap<>();
  private final Histogram queryMicros = new Histogram(3);
  private long memories;
  private long indexNanos;

  @Override
  public String about() {
    return "how many of the turns that answer are found, for LoCoMo-format files";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("data", "");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    for (Path file : files(options.path("data"))) {
      ask(Dialogue.read(file));
      progress.say("%s: %d memories so far", file.getFileName(), memories);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("recall", recall.figures());
    Map<String, Double> shares = new LinkedHashMap<>();
    answered.forEach((name, share) -> shares.put(name, share.of()));
    figures.put("answered", shares);
    figures.put("query_ms", Map.copyOf(percentiles()));
    figures.put("index_ms_per_memory", rounded(indexNanos / 1e6 / Math.max(1, memories)));
    return new Outcome(figures, List.of());
  }

  /** A file, or all the .json files of a folder, by name. */
  private static List<Path> files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of(data);
    }
    try (Stream<Path> inside = Files.list(data)) {
      List<Path> files = inside.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException(data + " has no .json file");
      }
      return files;
    }
  }

  private void ask(Dialogue dialogue) {
    Keeper keeper = Keeper.of(dialogue);
    memories += dialogue.turns().size();
    indexNanos += keeper.indexNanos();
    for (Asked question : dialogue.questions()) {
      long started = System.nanoTime();
      Recall found = keeper.ask(question.text(), recall.deepest());
      queryMicros.recordValue((System.nanoTime() - started) / 1000);
      recall.add(question, Keeper.turns(found));
      String kind = question.category() == 5 ? "5" : "1-4";
      answered.computeIfAbsent(kind, k -> new Share()).add(found.answered() > 0);
    }
  }

  private Map<String, Double> percentiles() {
    Map<String, Double> percentiles = new TreeMap<>();
    for (int percent : List.of(50, 95, 99)) {
      percentiles.put("p" + percent, rounded(queryMicros.getValueAtPercentile(percent) / 1e3));
    }
    return percentiles;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** How many of those asked got an answer. */
  private static final class Share {
    private int yes;
    private int all;

    void add(boolean one) {
      yes += one ? 1 : 0;
      all++;
    }

    double of() {
      return rounded((double) yes / all);
    }
  }
}
