package io.echovault.bench.eviction;

import io.echovault.bench.run.Folders;
import io.echovault.bench.run.Latencies;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.search.Bot;
import io.echovault.bench.search.Material;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Recall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A day of many members in a small heap: each comes in an order of chance, some again soon after,
 * keeps something new and asks. What the bot answers, holding few of them at a time, must be to the
 * last digit what a new bot answers that reads everything anew.
 */
public final class EvictionBench implements Run {
  private static final long HEAP = 1L << 30;
  private static final int THREADS = 2;
  private static final int SOON = 30;
  private static final long SEED = 20261122;

  private final Latencies visits = new Latencies();

  @Override
  public String about() {
    return "a day of many members in 1 GiB of heap, each answer checked against a fresh index";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "bench/data/notes");
    options.put("members", "1000");
    options.put("memories", "5000");
    options.put("held-mib", "224");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Material material = Material.of(options.path("data"));
    int members = (int) options.number("members", 2);
    int memories = (int) options.number("memories", 10);
    long held = options.number("held-mib", 1) << 20;
    Path directory = Files.createTempDirectory("echovault-eviction");
    try {
      FiledStorage storage = new FiledStorage(directory);
      List<MemberRef> all = fill(storage, material, members, memories, progress);
      long before = storage.readings();
      int wrong = day(storage, held, material, all, memories, progress);
      long visited = order(members).size();
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("members", members);
      figures.put("memories_each", memories);
      figures.put("visits", visited);
      figures.put("wrong_answers", wrong);
      // Each check is one reading; what remains is the bot's own.
      figures.put("journals_read_anew", storage.readings() - before - visited);
      figures.put("visit_ms", visits.figures());
      figures.put("heap_mib_at_most", Runtime.getRuntime().maxMemory() >> 20);
      return new Outcome(figures, broken(wrong));
    } finally {
      Folders.delete(directory);
    }
  }

  private static List<String> broken(int wrong) {
    List<String> broken = new ArrayList<>();
    if (wrong > 0) {
      broken.add(wrong + " answers differ from those of a fresh index");
    }
    if (Runtime.getRuntime().maxMemory() > HEAP) {
      broken.add("the heap is larger than 1 GiB: start it with -Xmx1g");
    }
    return broken;
  }

  private static List<MemberRef> fill(
      FiledStorage storage, Material material, int members, int memories, Progress progress)
      throws InterruptedException, ExecutionException {
    return inParallel(
        members,
        member -> {
          Bot bot = Bot.over(storage, 1 << 20);
          MemberRef filled = bot.fill(material, member + 1, memories);
          bot.embed();
          storage.file(filled.tenant());
          if ((member + 1) % 50 == 0) {
            progress.say("%d of %d members are filled", member + 1, members);
          }
          return filled;
        });
  }

  /** Who comes when: everybody once, in an order of chance, and a quarter soon after once more. */
  private static List<Integer> order(int members) {
    List<Integer> everybody = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      everybody.add(member);
    }
    Random random = new Random(SEED);
    Collections.shuffle(everybody, random);
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < members; at++) {
      order.add(everybody.get(at));
      if (at % 4 == 3) {
        order.add(everybody.get(at - random.nextInt(Math.min(at, SOON))));
      }
    }
    return order;
  }

  /** The number of answers that were wrong. */
  private int day(
      FiledStorage storage,
      long held,
      Material material,
      List<MemberRef> members,
      int memories,
      Progress progress)
      throws InterruptedException, ExecutionException {
    Bot bot = Bot.over(storage, held);
    List<Integer> order = order(members.size());
    List<Boolean> right =
        inParallel(
            order.size(),
            at -> {
              SplittableRandom random = new SplittableRandom(SEED + at);
              MemberRef member = members.get(order.get(at));
              int number = memories + at + 1;
              String note = material.note(order.get(at), number);
              String question = material.question(random);
              if ((at + 1) % 100 == 0) {
                progress.say("%d of %d visits are over", at + 1, order.size());
              }
              return visit(storage, bot, member, note, number, question);
            });
    return Collections.frequency(right, false);
  }

  /** One member's visits exclude each other, so that bot and check see the same memories. */
  private boolean visit(
      FiledStorage storage, Bot bot, MemberRef member, String note, int number, String question) {
    synchronized (storage.journal(member.tenant())) {
      long started = System.nanoTime();
      bot.keep(member, note, number);
      Recall answer = bot.ask(member, question);
      visits.countSince(started);
      return answer.equals(Bot.over(storage, 1).ask(member, question));
    }
  }

  private interface Numbered<T> {
    T of(int number) throws IOException;
  }

  private static <T> List<T> inParallel(int count, Numbered<T> work)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        int own = number;
        futures.add(threads.submit(() -> work.of(own)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
