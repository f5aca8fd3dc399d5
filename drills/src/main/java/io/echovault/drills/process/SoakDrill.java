package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.graph.GraphRules;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same load for a long time: what the bot holds must not grow, and it must not slow down. */
public final class SoakDrill implements Run {
  private static final int PEOPLE = 5000;
  private static final int SLOWEST_STATUS_MILLIS = 1500;
  private static final Duration WARM_UP = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final double SLOWER = 1.2;

  /** Differences below this are the measurement's. */
  private static final double LEAST_MILLIS = 2;

  /** In so many parts the run is cut, with a collection of the heap at each end. */
  private static final int PARTS = 6;

  /** A heap that holds more after the last part than after the third by this many MiB fills up. */
  private static final double MEBIBYTES = 16;

  /** So many file handles come and go. */
  private static final int FILES = 50;

  /** Autovacuum begins at a fifth of a table, and takes its time. */
  private static final double DEAD = 0.35;

  private static final String FIRST = "first";
  private static final String UNMEASURED = "unmeasured";
  private static final String BETWEEN = "between";
  private static final String LAST = "last";
  private static final String DEAD_ROWS =
      "select coalesce(sum(n_dead_tup), 0)::bigint from pg_stat_user_tables";
  private static final String LIVE_ROWS =
      "select coalesce(sum(n_live_tup), 0)::bigint from pg_stat_user_tables";

  @Override
  public String about() {
    return "the same load for half an hour: heap, file handles, dead rows, times at the end";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("minutes", "30");
    own.put("people", Integer.toString(PEOPLE));
    return Setup.options(own, 500);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress).countingMessages();
    Duration length = Duration.ofMinutes(options.number("minutes", 1));
    try (Scene scene =
        Scene.open(
            setup,
            (int) options.number("people", 1),
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      // A number that WhatsApp lets send a thousand messages a second.
      scene.ground().use(Map.of("OUTBOX_PER_SECOND", "1000", "OUTBOX_WORKERS", "32"));
      return new Play(scene, progress, length).through();
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Progress progress;
    private final Duration length;
    private final Steadiness steadiness = new Steadiness();
    private String part = UNMEASURED;
    private long start;

    Play(Scene scene, Progress progress, Duration length) {
      this.scene = scene;
      this.progress = progress;
      this.length = length;
    }

    Outcome through() throws Exception {
      AppProcess app = scene.launch(Ports.free());
      scene.posting().to(app.port());
      enter(UNMEASURED);
      scene.crowd().start();
      progress.say("warming up for %d s", WARM_UP.toSeconds());
      Threads.pass(WARM_UP);
      int before = scene.meta().messagesAcked();
      start = System.nanoTime();
      for (int number = 1; number <= PARTS; number++) {
        enter(number == 1 ? FIRST : number == PARTS ? LAST : BETWEEN);
        watch(app, seconds(length) * number / PARTS);
        enter(UNMEASURED);
        collect(app);
        say();
      }
      double rate = (scene.meta().messagesAcked() - before) / elapsed();
      List<String> broken = new ArrayList<>(scene.settle(progress));
      return outcome(rate, broken);
    }

    private void enter(String next) {
      part = next;
      scene.latencies().enter(next);
    }

    private void watch(AppProcess app, double until) throws Exception {
      while (elapsed() < until) {
        Gauges gauges = Gauges.of(app);
        steadiness.add(
            new Steadiness.Look(
                part,
                Math.round(gauges.value("process_open_fds")),
                deadShare(),
                scene.ground().database().messagesWaiting()));
        Threads.pass(LOOK);
      }
    }

    private void collect(AppProcess app) throws Exception {
      app.collectGarbage();
      steadiness.held(elapsed(), old(Gauges.of(app)));
      Threads.pass(LOOK);
    }

    /** What outlived the collection: the rest of the heap fills up again while it is asked for. */
    private static double old(Gauges gauges) {
      return Stream.of("G1 Old Gen", "Tenured Gen")
          .mapToDouble(pool -> gauges.value("jvm_memory_pool_collection_used_bytes{pool=\"" + pool))
          .sum();
    }

    private void say() {
      progress.say(
          "%.0f of %d minutes: heap %s MiB, %d files, %.0f %% of rows dead",
          elapsed() / 60,
          length.toMinutes(),
          steadiness.heaps(),
          steadiness.last().files(),
          100 * steadiness.last().deadShare());
    }

    private double elapsed() {
      return (System.nanoTime() - start) / 1e9;
    }

    private double deadShare() throws SQLException {
      double dead = scene.ground().database().count(DEAD_ROWS);
      double live = scene.ground().database().count(LIVE_ROWS);
      return dead == 0 ? 0 : dead / (dead + live);
    }

    private Outcome outcome(double rate, List<String> broken) throws Exception {
      Verdict verdict = scene.verdict();
      Map<String, Object> figures = verdict.figures();
      figures.put("minutes", length.toMinutes());
      figures.put("messages_per_second", rounded(rate));
      figures.put("p50_ms_first", percentile(FIRST, 50));
      figures.put("p50_ms_last", percentile(LAST, 50));
      double p99 = percentile(FIRST, 99);
      double slowest = Math.max(p99 * SLOWER, p99 + LEAST_MILLIS);
      compare(figures, broken, "p99_ms", p99, percentile(LAST, 99), slowest);
      List<Long> heaps = steadiness.heaps();
      figures.put("heap_mib", heaps);
      figures.put("heap_slope_mib_per_hour", rounded(steadiness.heapSlope()));
      double half = (double) heaps.get(PARTS / 2 - 1);
      if ((double) heaps.get(PARTS - 1) > half + MEBIBYTES) {
        broken.add("the heap held " + heaps + " MiB and goes on growing");
      }
      long files = steadiness.files(FIRST);
      long after = steadiness.files(LAST);
      compare(figures, broken, "files", (double) files, (double) after, (double) files + FILES);
      double dead = rounded(steadiness.deadShare(FIRST));
      compare(figures, broken, "dead", dead, rounded(steadiness.deadShare(LAST)), DEAD);
      figures.put("waiting_first", steadiness.waiting(FIRST));
      figures.put("waiting_last", steadiness.waiting(LAST));
      figures.put("answers", scene.posting().answers());
      broken.addAll(verdict.broken());
      broken.addAll(scene.strangeAnswers());
      return new Outcome(figures, broken);
    }

    private double percentile(String phase, double percent) {
      return scene.latencies().percentile(phase, percent);
    }

    /** Puts both figures down; the second one may be so much at most. */
    private static void compare(
        Map<String, Object> figures,
        List<String> broken,
        String name,
        double first,
        double last,
        double most) {
      figures.put(name + "_first", first);
      figures.put(name + "_last", last);
      if (last > most) {
        broken.add(
            "%s went from %s to %s, at most %.2f was promised".formatted(name, first, last, most));
      }
    }

    private static double seconds(Duration length) {
      return length.toMillis() / 1e3;
    }

    private static double rounded(double value) {
      return Math.round(value * 100) / 100.0;
    }
  }
}
