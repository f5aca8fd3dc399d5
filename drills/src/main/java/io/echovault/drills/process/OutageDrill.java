package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.graph.Fault;
import io.echovault.simulator.graph.GraphRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Graph API refuses, breaks, hangs, cuts connections and is gone; then it is there again. */
public final class OutageDrill implements Run {
  private static final int PEOPLE = 400;

  /** What the channel takes in a second, and the limit that the stand-in holds. */
  private static final double RATE_LIMIT = 80;

  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

  /** What may have been taken waits a minute for its status before it is sent again. */
  private static final Duration STATUS_COMES = Duration.ofSeconds(60);

  private static final double TOLERANCE = 1.10;

  /** Differences below this are the measurement's. */
  private static final double LEAST_MILLIS = 2;

  private static final String DOWN = "down";
  private static final String HANG = "hang";
  private static final Map<String, Fault> FAULTS = faults();

  /** Statuses come late, so that a reply which is sent again too soon is seen. */
  private static final int SLOWEST_STATUS_MILLIS = 4000;

  private static final String CALM = "calm";
  private static final String FAULT = "fault";
  private static final String UNMEASURED = "unmeasured";

  @Override
  public String about() {
    return "the Graph API answers 429, 500, hangs, takes without answering, is gone for a while";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("phase-seconds", "20");
    own.put("down-seconds", "60");
    own.put("faults", String.join(",", FAULTS.keySet()) + "," + DOWN);
    return Setup.options(own, 20);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress);
    Duration phase = Duration.ofSeconds(options.number("phase-seconds", 1));
    Duration down = Duration.ofSeconds(options.number("down-seconds", 1));
    GraphRules rules = GraphRules.shapesOnly().withThroughput(true).withPairRate(true);
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(rules, SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      return new Play(scene, progress)
          .through(List.of(options.text("faults").split(",")), phase, down);
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Progress progress;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Object> recoveries = new LinkedHashMap<>();

    Play(Scene scene, Progress progress) {
      this.scene = scene;
      this.progress = progress;
    }

    Outcome through(List<String> faults, Duration phase, Duration down) throws Exception {
      AppProcess app = scene.launch(Ports.free());
      scene.posting().to(app.port());
      enter(UNMEASURED, WARM_UP, scene.crowd()::start);
      for (String name : faults) {
        enter(CALM, phase, () -> {});
        if (name.equals(DOWN)) {
          enter(FAULT, down, scene.standIn()::goDown);
          scene.standIn().comeUp();
        } else {
          enter(FAULT, phase, () -> scene.standIn().fails(fault(name), phase.multipliedBy(2)));
          scene.standIn().recovers();
        }
        recovers(name);
      }
      broken.addAll(scene.settle(progress));
      return outcome(app);
    }

    private void enter(String phase, Duration length, Runnable first) {
      scene.latencies().enter(phase);
      first.run();
      Threads.pass(length);
    }

    private void recovers(String fault) throws Exception {
      scene.latencies().enter(UNMEASURED);
      long since = System.nanoTime();
      long backlog = scene.ground().database().repliesWaiting();
      // Half of what the limit leaves is enough; the last to wait had the longest backoff.
      double rate = Math.max(1, RATE_LIMIT / 2);
      Duration patience = LONGEST_BACKOFF.plus(fault.equals(HANG) ? STATUS_COMES : Duration.ZERO);
      long allowed = patience.plusMillis((long) (backlog / rate * 1000)).toNanos();
      long few = Math.max(10, backlog / 50);
      while (scene.ground().database().repliesWaiting() > few
          && System.nanoTime() - since < 2 * allowed) {
        Threads.pass(Duration.ofMillis(200));
      }
      long took = System.nanoTime() - since;
      double seconds = Math.round(took / 1e8) / 10.0;
      recoveries.put(fault, Map.of("backlog", backlog, "seconds", seconds));
      progress.say(
          "%s is over: %d replies waited and were sent in %.1f s", fault, backlog, seconds);
      if (took > allowed) {
        broken.add(
            "after %s %d replies took %.1f s, at most %.1f s was promised"
                .formatted(fault, backlog, seconds, allowed / 1e9));
      }
    }

    private Outcome outcome(AppProcess app) throws Exception {
      Verdict verdict = scene.verdict();
      Map<String, Object> figures = verdict.figures();
      PhaseLatencies latencies = scene.latencies();
      double before = latencies.percentile(CALM, 99);
      double during = latencies.percentile(FAULT, 99);
      figures.put("ingest_p50_calm_ms", latencies.percentile(CALM, 50));
      figures.put("ingest_p50_fault_ms", latencies.percentile(FAULT, 50));
      figures.put("ingest_p99_calm_ms", before);
      figures.put("ingest_p99_fault_ms", during);
      figures.put("ingests_calm", latencies.count(CALM));
      figures.put("ingests_fault", latencies.count(FAULT));
      figures.put("recovery", recoveries);
      figures.put("sends", Gauges.of(app).byLabel("echovault_outbox_sends_total", "outcome"));
      figures.put("replies", scene.standIn().count());
      figures.put("answers", scene.posting().answers());
      if (during > Math.max(before * TOLERANCE, before + LEAST_MILLIS)) {
        broken.add("ingest p99 went from " + before + " to " + during + " ms");
      }
      broken.addAll(verdict.broken());
      broken.addAll(scene.strangeAnswers());
      return new Outcome(figures, broken);
    }
  }

  private static Map<String, Fault> faults() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    faults.put("429", new Fault.Unavailable(429));
    faults.put("130429", new Fault.Refuse(130_429));
    faults.put("500", new Fault.Unavailable(500));
    faults.put(HANG, new Fault.Hang(Duration.ofMinutes(1)));
    faults.put("half-open", new Fault.CloseAfterAccepting());
    return faults;
  }

  private static Fault fault(String name) {
    Fault fault = FAULTS.get(name);
    if (fault == null) {
      throw new IllegalArgumentException(
          "there is no fault " + name + "; there is " + FAULTS.keySet() + " and " + DOWN);
    }
    return fault;
  }
}
