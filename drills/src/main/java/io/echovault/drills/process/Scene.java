package io.echovault.drills.process;

import io.echovault.bench.run.Progress;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Threads;
import io.echovault.drills.process.Ledger.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything a drill is played with, put together. */
final class Scene implements AutoCloseable {
  /** A reply that was under way when its process died is looked at again after a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  /** However fast what waits becomes less, that is all the time it gets. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int LITTLE = 20;
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Ground ground;
  private final Path ledgerFile;
  private final Ledger ledger;
  private final Posting posting;
  private final PhaseLatencies latencies = new PhaseLatencies();
  private final Meta meta;
  private final Crowd crowd;
  private final StandIn standIn;
  private final Plant plant;
  private final List<Long> readyMillis = new ArrayList<>();

  private Scene(Ground ground, Crowd.Load load, StandIn.Habits habits, Plant plant)
      throws IOException {
    this.ground = ground;
    this.plant = plant;
    ledgerFile = ground.file("ledger");
    ledger = Ledger.open(ledgerFile);
    posting = new Posting(Ground.SECRET, load.seed() + 1);
    meta = new Meta(posting, StandIn.webhooks(), ledger, latencies);
    crowd = new Crowd(load, StandIn.webhooks(), meta);
    standIn = new StandIn(ground.graphPort(), habits, ledger, meta);
  }

  static Scene open(Setup setup, int people, StandIn.Habits habits, Progress progress)
      throws IOException {
    Ground ground = Ground.start("drill", setup.keepFiles());
    if (setup.keepFiles()) {
      progress.say("the ledger and the app's log are kept in %s", ground.file(""));
    }
    try {
      return new Scene(ground, setup.load(people), habits, setup.plant());
    } catch (IOException | RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  Ground ground() {
    return ground;
  }

  PhaseLatencies latencies() {
    return latencies;
  }

  Posting posting() {
    return posting;
  }

  Meta meta() {
    return meta;
  }

  Crowd crowd() {
    return crowd;
  }

  StandIn standIn() {
    return standIn;
  }

  /** The milliseconds that each start of the app took to be ready. */
  List<Long> readyMillis() {
    return List.copyOf(readyMillis);
  }

  /** Starts an app on a port and waits until it is ready. */
  AppProcess launch(int port) throws IOException {
    AppProcess app = ground.app(DrilledApp.class, port, List.of("--plant", plant.label()));
    readyMillis.add(app.awaitReady());
    return app;
  }

  /** Waits until little of what was accepted is not handled. */
  void awaitCaughtUp(Duration patience) throws SQLException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (ground.database().messagesWaiting() > LITTLE && System.nanoTime() - deadline < 0) {
      Threads.pass(LOOK);
    }
  }

  /** Notes a kill, and how many replies it caught between being taken and being noted. */
  int killed(String what, Duration pause) throws SQLException {
    // Those of another process are noted meanwhile; what stays belongs to the one that died.
    Threads.pass(pause);
    Set<String> caught = new HashSet<>(ground.database().repliesUnderWay());
    caught.retainAll(standIn.taken());
    ledger.add(Event.KILLED, what, Integer.toString(caught.size()));
    return caught.size();
  }

  /** The database server was killed; no reply is lost sight of by that. */
  void databaseKilled() {
    ledger.add(Event.KILLED, "postgres", "0");
  }

  /**
   * Waits until everything that was said is acknowledged, handled, answered and told of, as long as
   * what waits becomes less.
   *
   * @return what still waits when it no longer does, in a line; empty when nothing does
   */
  List<String> settle(Progress progress) throws SQLException {
    crowd.close();
    progress.say("no more is written; waiting until all is delivered, handled and answered");
    long start = System.nanoTime();
    long better = start;
    Backlog backlog = Backlog.of(meta, ground.database());
    Backlog least = backlog;
    while (backlog.all() > 0
        && System.nanoTime() - better < PATIENCE.toNanos()
        && System.nanoTime() - start < LONGEST.toNanos()) {
      Threads.pass(LOOK);
      backlog = Backlog.of(meta, ground.database());
      if (backlog.all() < least.all()) {
        least = backlog;
        better = System.nanoTime();
      }
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    return backlog.all() == 0
        ? List.of()
        : List.of("after %d s there wait %s".formatted(seconds, backlog));
  }

  /** Compares the ledger with what the bot kept. */
  Verdict verdict() throws IOException, SQLException {
    return Checker.check(Ledger.read(ledgerFile), Reading.of(ground, crowd.phones()));
  }

  /** Answers to webhooks that an honest Meta must never get, each kind in a line. */
  List<String> strangeAnswers() {
    var strange = new ArrayList<String>();
    posting
        .answers()
        .forEach(
            (status, times) -> {
              if (status != Posting.NO_ANSWER && status != 200 && status != 503) {
                strange.add(times + " honest webhooks were answered " + status);
              }
            });
    return strange;
  }

  @Override
  public void close() throws IOException {
    crowd.close();
    meta.close();
    standIn.close();
    ledger.close();
    ground.close();
  }
}
