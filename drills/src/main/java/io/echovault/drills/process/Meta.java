package io.echovault.drills.process;

import io.echovault.drills.ground.Threads;
import io.echovault.drills.process.Ledger.Event;
import io.echovault.simulator.StatusUpdate;
import io.echovault.simulator.Webhooks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Meta's side of the webhook: delivers until it is acknowledged, one letter of a person after the
 * other, the impatient ones excepted; one in ten twice, at once or later. Statuses that are due
 * together go out together. Writes the ledger.
 */
final class Meta implements AutoCloseable {
  private static final double DUPLICATES = 0.1;
  private static final int LETTERS_AT_ONCE = 64;
  private static final int STATUSES_AT_ONCE = 12;
  private static final int STATUSES_IN_ONE = 100;
  private static final long FIRST_RETRY = 60;
  private static final long LONGEST_RETRY = 500;

  /** A person's letters that wait for the one under way. */
  private static final class Lane {
    private final Queue<Letter> waiting = new ArrayDeque<>();
    private boolean busy;
  }

  /** What became of a reply, not yet told. */
  private record Outcome(String reply, StatusUpdate status) {}

  private final Posting posting;
  private final Webhooks webhooks;
  private final Ledger ledger;
  private final PhaseLatencies latencies;
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Queue<Outcome> due = new ConcurrentLinkedQueue<>();
  private final ExecutorService letters = Threads.pool("letters", LETTERS_AT_ONCE);
  private final ExecutorService statuses = Threads.pool("statuses", STATUSES_AT_ONCE);
  private final AtomicInteger unacked = new AtomicInteger();
  private final AtomicInteger acked = new AtomicInteger();
  private final AtomicInteger messagesAcked = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private volatile boolean open = true;

  Meta(Posting posting, Webhooks webhooks, Ledger ledger, PhaseLatencies latencies) {
    this.posting = posting;
    this.webhooks = webhooks;
    this.ledger = ledger;
    this.latencies = latencies;
  }

  /** Takes a letter to be delivered. */
  void take(Letter letter) {
    taken.incrementAndGet();
    unacked.incrementAndGet();
    if (letter.impatient()) {
      letters.execute(() -> deliver(letter));
      return;
    }
    synchronized (lanes) {
      Lane lane = lanes.computeIfAbsent(letter.sender(), any -> new Lane());
      if (lane.busy) {
        lane.waiting.add(letter);
        return;
      }
      lane.busy = true;
    }
    letters.execute(() -> deliver(letter));
  }

  /** Tells what became of a reply, after a while and until it is acknowledged. */
  void tell(String reply, StatusUpdate status, long afterMillis) {
    unacked.incrementAndGet();
    after(
        afterMillis,
        Runnable::run,
        () -> {
          due.add(new Outcome(reply, status));
          statuses.execute(this::tellDue);
        });
  }

  /** How many webhooks and statuses are not acknowledged. */
  int unacked() {
    return unacked.get();
  }

  /** How many letters there were so far. */
  int taken() {
    return taken.get();
  }

  /** How many letters were acknowledged so far. */
  int acked() {
    return acked.get();
  }

  /** How many messages were in them. */
  int messagesAcked() {
    return messagesAcked.get();
  }

  private void deliver(Letter letter) {
    for (int place = 0; place < letter.messages().size(); place++) {
      ledger.add(
          Event.POSTED,
          letter.messages().get(place),
          letter.name(),
          Integer.toString(place),
          letter.sender());
    }
    var random = new Random(letter.seed());
    boolean twice = random.nextDouble() < DUPLICATES;
    boolean atOnce = twice && random.nextBoolean();
    if (atOnce) {
      letters.execute(() -> posting.post(letter.body().array()));
    }
    attempt(letter, 1, random, twice && !atOnce);
  }

  private void attempt(Letter letter, int number, Random random, boolean again) {
    if (!open) {
      return;
    }
    if (posting.post(letter.body().array()) != 200) {
      after(wait(number, random), letters, () -> attempt(letter, number + 1, random, again));
      return;
    }
    ledger.add(Event.ACKED, letter.name());
    latencies.record(System.nanoTime() - letter.dueNanos());
    acked.incrementAndGet();
    messagesAcked.addAndGet(letter.messages().size());
    unacked.decrementAndGet();
    if (!letter.impatient()) {
      next(letter.sender());
    }
    if (again) {
      after(random.nextInt(3000), letters, () -> posting.post(letter.body().array()));
    }
  }

  private void next(String sender) {
    Letter next;
    synchronized (lanes) {
      Lane lane = lanes.computeIfAbsent(sender, any -> new Lane());
      if (lane.waiting.isEmpty()) {
        lane.busy = false;
        return;
      }
      next = lane.waiting.remove();
    }
    letters.execute(() -> deliver(next));
  }

  // What is due while all threads post waits for the next one that is free, which takes it along.
  private void tellDue() {
    List<Outcome> together = new ArrayList<>();
    for (Outcome next = due.poll(); next != null; next = due.poll()) {
      together.add(next);
      if (together.size() == STATUSES_IN_ONE) {
        break;
      }
    }
    if (!together.isEmpty()) {
      byte[] body = webhooks.statuses(together.stream().map(Outcome::status).toList());
      tell(together, body, 1, new Random(together.size()));
    }
  }

  private void tell(List<Outcome> together, byte[] body, int number, Random random) {
    if (!open) {
      return;
    }
    if (posting.post(body) == 200) {
      together.forEach(
          each -> ledger.add(Event.STATUS, each.reply(), each.status().state().word()));
      unacked.addAndGet(-together.size());
    } else {
      after(wait(number, random) * 2, statuses, () -> tell(together, body, number + 1, random));
    }
  }

  // The longest wait is short: what is measured is the app, not how long Meta stays away.
  private static long wait(int failures, Random random) {
    long nominal = Math.min(LONGEST_RETRY, FIRST_RETRY << Math.min(failures, 10));
    return nominal / 2 + random.nextLong(nominal / 2);
  }

  private void after(long millis, Executor pool, Runnable task) {
    if (open) {
      CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, pool).execute(task);
    }
  }

  /** Delivers nothing more. */
  @Override
  public void close() {
    open = false;
    Threads.end(letters, Duration.ofSeconds(20));
    Threads.end(statuses, Duration.ofSeconds(20));
  }
}
