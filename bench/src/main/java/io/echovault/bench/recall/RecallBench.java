package io.echovault.bench.recall;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.EvidenceRecall;
import io.echovault.bench.run.Latencies;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.onnx.OnnxEmbedder;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Each conversation is kept by a member of their own, through the core's {@code Memories} with
 * everything in memory; then its questions are asked. The same is done once more with every memory
 * in a secret tier and a login that opens it, which must not change anything.
 */
public final class RecallBench implements Run {
  /** In so few memories each question is also asked without those that answer it. */
  private static final int FEW = 200;

  private static final List<Integer> CUTS = List.of(1, 5, 10, 25, 50);

  @Override
  public String about() {
    return "how many of the turns that answer are found, for LoCoMo-format files";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("data", "", "embeddings", "on");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<Path> files = files(options.path("data"));
    if (options.text("embeddings").equals("off")) {
      return run(files, Embedder.none(), progress);
    }
    try (OnnxEmbedder embedder = OnnxEmbedder.open(1)) {
      return run(files, embedder, progress);
    }
  }

  private static Outcome run(List<Path> files, Embedder embedder, Progress progress)
      throws IOException {
    Session session = new Session(embedder, progress);
    for (Path file : files) {
      session.ask(String.valueOf(file.getFileName()), Dialogue.read(file));
    }
    return session.outcome();
  }

  /** A file, or all the .json files of a folder, by name. */
  static List<Path> files(Path data) throws IOException {
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

  /** One run over some files. */
  private static final class Session {
    private final RememberingEmbedder embedder;
    private final Progress progress;
    private final EvidenceRecall recall = new EvidenceRecall(CUTS);
    private final EvidenceRecall bm25 = new EvidenceRecall(CUTS);
    private final EvidenceRecall dense = new EvidenceRecall(CUTS);
    private final Map<String, EvidenceRecall> byFile = new TreeMap<>();
    private final Map<String, Share> answered = new TreeMap<>();
    private final Share falsely = new Share();
    private final Telling telling = new Telling();
    private final Latencies queries = new Latencies();
    private final Latencies searches = new Latencies();
    private final List<String> broken = new ArrayList<>();
    private long memories;
    private long indexNanos;
    private long embedNanos;
    private boolean secretIdentical = true;

    Session(Embedder embedder, Progress progress) {
      this.embedder = new RememberingEmbedder(embedder);
      this.progress = progress;
    }

    void ask(String file, Dialogue dialogue) {
      progress.say("%s: %d memories", file, dialogue.turns().size());
      Keeper open = Keeper.of(dialogue, Tier.GENERAL, embedder, progress);
      Keeper secret = Keeper.of(dialogue, Tier.SECRET, embedder, progress);
      PlainRankings plain = new PlainRankings(dialogue.turns(), Keeper.texts(dialogue), embedder);
      memories += dialogue.turns().size();
      indexNanos += open.indexNanos();
      embedNanos += open.embedNanos();
      int most = recall.deepest();
      for (Asked question : dialogue.questions()) {
        Recall found = timed(queries, open, question);
        recall.add(question, Keeper.turns(found));
        byFile
            .computeIfAbsent(file, f -> new EvidenceRecall(CUTS))
            .add(question, Keeper.turns(found));
        bm25.add(question, plain.byWords(question.text(), most));
        if (embedder.dimension() > 0) {
          timed(searches, open, question);
          dense.add(question, plain.byMeaning(question.text(), most));
        }
        noteAnswer(open, question, found);
        if (question.category() != 5 && dialogue.turns().size() <= FEW) {
          Keeper without = new Pools(dialogue, embedder, progress).without(question);
          falsely.add(without.ask(question.text(), most).answered() > 0);
        }
        compare(found, secret, question);
      }
      progress.say("%s: %d questions asked", file, dialogue.questions().size());
    }

    private Recall timed(Latencies latencies, Keeper keeper, Asked question) {
      long started = System.nanoTime();
      Recall found = keeper.ask(question.text(), recall.deepest());
      latencies.countSince(started);
      return found;
    }

    private void noteAnswer(Keeper keeper, Asked question, Recall found) {
      boolean hasAnswer = question.category() != 5;
      double sureness =
          keeper.explain(question.text()).sureness().stream().mapToDouble(Part::points).sum();
      telling.add(hasAnswer, sureness);
      answered.computeIfAbsent(hasAnswer ? "1-4" : "5", k -> new Share()).add(found.answered() > 0);
    }

    /**
     * The same numbers, the same scores to the last digit, the same answers; nothing logged out.
     */
    private void compare(Recall found, Keeper secret, Asked question) {
      Recall locked = secret.ask(question.text(), recall.deepest());
      boolean same =
          found.answered() == locked.answered()
              && scores(found).equals(scores(locked))
              && Keeper.turns(found).equals(Keeper.turns(locked));
      if (secretIdentical && !same) {
        broken.add("a question finds other memories, or other scores, in a secret tier");
      }
      secretIdentical &= same;
      if (!secret.askLoggedOut(question.text(), 1).ranked().isEmpty()) {
        broken.add("a secret memory was found without a login");
      }
    }

    private static List<Double> scores(Recall found) {
      return found.ranked().stream().map(each -> each.score()).toList();
    }

    Outcome outcome() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("recall", recall.figures());
      figures.put("bm25", bm25.figures());
      if (embedder.dimension() > 0) {
        figures.put("dense", dense.figures());
      }
      if (byFile.size() > 1) {
        Map<String, Object> files = new LinkedHashMap<>();
        byFile.forEach((file, each) -> files.put(file, each.figures().get("1-4")));
        figures.put("by_file", files);
      }
      Map<String, Double> shares = new LinkedHashMap<>();
      answered.forEach((name, share) -> shares.put(name, share.of()));
      figures.put("answered", shares);
      if (falsely.all > 0) {
        figures.put("false_when_removed", falsely.of());
      }
      if (telling.hasBoth()) {
        figures.put("abstention_auroc", rounded(telling.auroc()));
      }
      figures.put("secret_identical", secretIdentical);
      figures.put("query_ms", queries.figures());
      if (embedder.dimension() > 0) {
        figures.put("search_ms", searches.figures());
      }
      figures.put("index_ms_per_memory", perMemory(indexNanos));
      figures.put("embed_ms_per_memory", perMemory(embedNanos));
      figures.put("memories", memories);
      return new Outcome(figures, broken);
    }

    private double perMemory(long nanos) {
      return rounded(nanos / 1e6 / Math.max(1, memories));
    }

    private static double rounded(double value) {
      return Math.round(value * 1000) / 1000.0;
    }
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
      return Math.round(1000.0 * yes / all) / 1000.0;
    }
  }
}
