package io.echovault.bench.search;

import io.echovault.bench.run.Latencies;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.InMemoryStorage;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberRef;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Exact search over a person's memories: time and bytes, beside Lucene with the same notes and the
 * same vectors in the same run. The vectors are drawn, not made by a model; what a model costs is
 * not in here.
 */
public final class SearchBench implements Run {
  private static final long PLENTY = 4L << 30;
  private static final int WARM_UP = 300;

  /** So long at least, for the compiler of the virtual machine to be done. */
  private static final Duration WARMING = Duration.ofSeconds(10);

  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();

  @Override
  public String about() {
    return "exact search over many memories: time, bytes, first question, many members, beside"
        + " Lucene";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "bench/data/notes");
    options.put("few", "10000");
    options.put("many", "100000");
    options.put("members", "50");
    options.put("questions", "1000");
    options.put("graph-up-to", "10000");
    options.put("first-of-many", Options.SWITCH);
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Material material = Material.of(options.path("data"));
    int few = (int) options.number("few", 100);
    int many = (int) options.number("many", few);
    int questions = (int) options.number("questions", 100);
    int members = (int) options.number("members", 1);
    figures.put("vectors", "drawn, " + DrawnVectors.DIMENSION + " numbers");
    long graphUpTo = options.number("graph-up-to", 0);
    search(material, few, questions, 3, few <= graphUpTo, progress);
    search(material, many, Math.max(100, questions / 5), 30, many <= graphUpTo, progress);
    ManyMembers manyMembers = new ManyMembers(material, members, few);
    figures.put("members_at_once", manyMembers.run(progress));
    promise("P6, p99 of " + members + " members at once", manyMembers.p99(), 20);
    first(material, few, questions, "over_postgres", 500, progress);
    if (options.on("first-of-many")) {
      first(material, many, questions, "many_over_postgres", 2_000, progress);
    }
    return new Outcome(figures, broken);
  }

  private void first(
      Material material, int notes, int questions, String name, double most, Progress progress)
      throws IOException {
    FirstQuestion first = new FirstQuestion(material, notes);
    figures.put(name, first.run(questions, progress));
    promise("P7, the first question over " + notes, first.coldMillis(), most);
  }

  private void promise(String what, double millis, double most) {
    if (millis > most) {
      broken.add(what + ": " + millis + " ms, promised " + most + " ms");
    }
  }

  private void search(
      Material material, int size, int questions, double most, boolean graph, Progress progress)
      throws IOException {
    Map<String, Object> out = new LinkedHashMap<>();
    Latencies ours = ours(material, size, questions, out, progress);
    promise("P5, p50 over " + size, ours.at(50), most);
    try (LuceneIndex lucene = LuceneIndex.of(material, 1, size, graph)) {
      progress.say("%d: Lucene is filled", size);
      out.put("lucene_bytes_per_memory", lucene.bytes() / size);
      Latencies exact = asked(material, questions, lucene::askExactly);
      out.put("lucene_exact_ms", exact.figures());
      out.put("ratio_p50_to_lucene_exact", ratio(ours, exact));
      if (graph) {
        Latencies along = asked(material, questions, lucene::askAlongGraph);
        out.put("lucene_hnsw_ms", along.figures());
        out.put("ratio_p50_to_lucene_hnsw", ratio(ours, along));
      }
    }
    progress.say("%d: %s", size, out);
    figures.put(Integer.toString(size), out);
  }

  /** Filled by one bot that holds nothing, asked through another, whose heap is measured. */
  private Latencies ours(
      Material material, int size, int questions, Map<String, Object> out, Progress progress)
      throws IOException {
    Storage storage = new InMemoryStorage();
    Bot filling = Bot.over(storage, PLENTY);
    MemberRef member = filling.fill(material, 1, size);
    progress.say("%d: filled", size);
    filling.embed();
    progress.say("%d: all vectors are made", size);
    long before = Heap.usedWith(storage);
    Bot bot = Bot.over(storage, PLENTY);
    long started = System.nanoTime();
    bot.ask(member, material.questions().get(0));
    out.put("first_question_ms", Math.round((System.nanoTime() - started) / 1e6));
    out.put("heap_bytes_per_memory", (Heap.usedWith(bot) - before) / size);
    Latencies latencies =
        asked(material, questions, question -> bot.ask(member, question).ranked().size());
    out.put("ms", latencies.figures());
    return latencies;
  }

  private static double ratio(Latencies ours, Latencies theirs) {
    return Math.round(ours.at(50) / theirs.at(50) * 100) / 100.0;
  }

  private interface Searching {
    int ask(String question) throws IOException;
  }

  private static Latencies asked(Material material, int questions, Searching searching)
      throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    Latencies latencies = new Latencies();
    long began = System.nanoTime();
    for (int at = 0; at < WARM_UP || System.nanoTime() - began < WARMING.toNanos(); at++) {
      searching.ask(material.question(random));
    }
    for (int at = 0; at < questions; at++) {
      String question = material.question(random);
      long started = System.nanoTime();
      searching.ask(question);
      latencies.countSince(started);
    }
    return latencies;
  }
}
