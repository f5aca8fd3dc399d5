package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The database server killed under load and its synchronous standby promoted, again and again; the
 * app finds the new one by itself. Either the drill promotes, as long after the kill as it is told
 * to, or Debian's Patroni does what it does.
 */
public final class StandbyDrill implements Run {
  private static final int PEOPLE = 80;
  private static final int SLOWEST_STATUS_MILLIS = 1500;
  private static final String HAND = "pg_ctl";
  private static final String PATRONI = "patroni";
  private static final Duration ACK_COMES = Duration.ofSeconds(90);

  @Override
  public String about() {
    return "kill -9 of PostgreSQL under load, and its synchronous standby promoted";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("failovers", "3");
    own.put("detect-seconds", "2");
    own.put("synchronous", "yes");
    own.put("by", HAND);
    return Setup.options(own, 60);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    if (!List.of(HAND, PATRONI).contains(options.text("by"))) {
      throw new Options.Misuse("--by is " + HAND + " or " + PATRONI);
    }
    boolean patroni = options.text("by").equals(PATRONI);
    Setup setup = Setup.of(options, progress).withManyInOne();
    boolean synchronous = options.text("synchronous").equals("yes");
    Duration detection = Duration.ofSeconds(options.number("detect-seconds", 0));
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      Takeover takeover =
          patroni
              ? new PromotedByPatroni(scene.ground())
              : new PromotedByHand(scene.ground(), detection, synchronous);
      Outcome outcome =
          new Play(scene, setup.random(), progress, takeover)
              .through((int) options.number("failovers", 1));
      outcome.figures().put("by", options.text("by"));
      if (!patroni) {
        outcome.figures().put("detect_seconds", detection.toSeconds());
        outcome.figures().put("synchronous", synchronous);
      }
      return outcome;
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Random random;
    private final Progress progress;
    private final Takeover takeover;
    private final List<String> broken = new ArrayList<>();
    private final List<Long> readyMillis = new ArrayList<>();
    private final List<Long> promotedMillis = new ArrayList<>();

    Play(Scene scene, Random random, Progress progress, Takeover takeover) {
      this.scene = scene;
      this.random = random;
      this.progress = progress;
      this.takeover = takeover;
    }

    Outcome through(int failovers) throws Exception {
      takeover.begin();
      int port = Ports.free();
      scene.launch(port);
      scene.posting().to(port);
      scene.crowd().start();
      for (int done = 1; done <= failovers; done++) {
        Threads.pass(Duration.ofMillis(4000 + random.nextInt(4000)));
        failOver();
        progress.say(
            "failover %d of %d: acknowledging %d ms after the kill, %d ms after the promotion",
            done, failovers, last(readyMillis), last(promotedMillis));
        takeover.again();
      }
      Threads.pass(Duration.ofSeconds(2));
      broken.addAll(scene.settle(progress));
      return outcome();
    }

    private void failOver() throws IOException {
      takeover.kill();
      long killed = System.nanoTime();
      scene.databaseKilled();
      takeover.promote();
      long promoted = System.nanoTime();
      int before = scene.meta().acked();
      if (!Threads.await(ACK_COMES, () -> scene.meta().acked() > before)) {
        broken.add("nothing was acknowledged for " + ACK_COMES + " after a promotion");
      }
      long now = System.nanoTime();
      readyMillis.add(TimeUnit.NANOSECONDS.toMillis(now - killed));
      promotedMillis.add(TimeUnit.NANOSECONDS.toMillis(now - promoted));
    }

    private static long last(List<Long> millis) {
      return millis.get(millis.size() - 1);
    }

    private Outcome outcome() throws IOException, SQLException {
      Verdict verdict = scene.verdict();
      Map<String, Object> figures = verdict.figures();
      long slowest = readyMillis.stream().mapToLong(each -> each).max().orElse(0);
      figures.put("seconds_to_ready", slowest / 1000.0);
      Figures.spread(figures, "after_kill_ms", readyMillis);
      Figures.spread(figures, "after_promotion_ms", promotedMillis);
      figures.put("answers", scene.posting().answers());
      broken.addAll(verdict.broken());
      broken.addAll(scene.strangeAnswers());
      return new Outcome(figures, broken);
    }
  }
}
