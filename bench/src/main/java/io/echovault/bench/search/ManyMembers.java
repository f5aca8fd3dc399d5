package io.echovault.bench.search;

import io.echovault.bench.run.Latencies;
import io.echovault.bench.run.Progress;
import io.echovault.core.InMemoryStorage;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Many members who ask at once, each a question a second at moments of their own, whether or not
 * the others have their answers; the time counts from the moment at which a question was to be
 * asked. Through the core, with a store in memory. Then all ask in the same instant, again and
 * again.
 */
final class ManyMembers {
  private static final int SECONDS = 20;
  private static final int BURSTS = 20;
  private static final long PLENTY = 4L << 30;

  private final Material material;
  private final int members;
  private final int notes;
  private final Latencies steady = new Latencies();
  private final Latencies burst = new Latencies();

  ManyMembers(Material material, int members, int notes) {
    this.material = material;
    this.members = members;
    this.notes = notes;
  }

  Map<String, Object> run(Progress progress) throws InterruptedException {
    Bot bot = Bot.over(new InMemoryStorage(), PLENTY);
    List<MemberRef> all = new ArrayList<>();
    for (int member = 1; member <= members; member++) {
      all.add(bot.fill(material, member, notes));
      bot.embed();
      bot.ask(all.get(member - 1), material.questions().get(0));
      if (member % 10 == 0) {
        progress.say("%d of %d members are filled", member, members);
      }
    }
    steadily(bot, all);
    inBursts(bot, all);
    if (steady.count() < (long) members * SECONDS || burst.count() < (long) members * BURSTS) {
      throw new IllegalStateException("some questions failed: see the stack traces above");
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("members", members);
    figures.put("memories_each", notes);
    figures.put("one_question_a_second_each_ms", steady.figures());
    figures.put("all_in_one_instant_ms", burst.figures());
    progress.say("%s", figures);
    return figures;
  }

  double p99() {
    return steady.at(99);
  }

  private void steadily(Bot bot, List<MemberRef> all) throws InterruptedException {
    SplittableRandom random = new SplittableRandom(11);
    List<Due> agenda = new ArrayList<>();
    for (MemberRef member : all) {
      for (int second = 0; second < SECONDS; second++) {
        long nanos = (long) ((second + random.nextDouble()) * 1e9);
        agenda.add(new Due(nanos, member, material.question(random)));
      }
    }
    agenda.sort(Comparator.comparingLong(Due::nanos));
    ExecutorService workers = Executors.newFixedThreadPool(members);
    CountDownLatch open = new CountDownLatch(agenda.size());
    long begin = System.nanoTime();
    for (Due each : agenda) {
      long due = begin + each.nanos();
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      workers.execute(() -> ask(bot, each.member(), each.question(), due, steady, open));
    }
    open.await();
    workers.shutdown();
  }

  private record Due(long nanos, MemberRef member, String question) {}

  private void inBursts(Bot bot, List<MemberRef> all) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(members);
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < BURSTS; round++) {
      CountDownLatch open = new CountDownLatch(members);
      long due = System.nanoTime();
      for (MemberRef member : all) {
        String question = material.question(random);
        workers.execute(() -> ask(bot, member, question, due, burst, open));
      }
      open.await();
    }
    workers.shutdown();
  }

  private static void ask(
      Bot bot,
      MemberRef member,
      String question,
      long due,
      Latencies latencies,
      CountDownLatch open) {
    try {
      bot.ask(member, question);
      latencies.countSince(due);
    } finally {
      open.countDown();
    }
  }
}
