package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The database server killed under load and its synchronous standby promoted, again and again; the
 * app finds the new one by itself. What notices a death and decides on the promotion is not played:
 * the drill waits as long as it is told to, and promotes as Patroni does, by {@code pg_ctl}.
 */
public final class StandbyDrill implements Run {
  private static final int PEOPLE = 80;
  private static final int SLOWEST_STATUS_MILLIS = 1500;
  private static final Duration ACK_COMES = Duration.ofSeconds(90);
  private static final Duration FOLLOWS = Duration.ofSeconds(60);

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
    return Setup.options(own, 60);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress).withManyInOne();
    boolean synchronous = options.text("synchronous").equals("yes");
    Duration detection = Duration.ofSeconds(options.number("detect-seconds", 0));
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      return new Play(scene, setup.random(), progress, synchronous, detection)
          .through((int) options.number("failovers", 1));
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Ground ground;
    private final Random random;
    private final Progress progress;
    private final boolean synchronous;
    private final Duration detection;
    private final List<String> broken = new ArrayList<>();
    private final List<Long> readyMillis = new ArrayList<>();
    private final List<Long> promotedMillis = new ArrayList<>();

    Play(Scene scene, Random random, Progress progress, boolean synchronous, Duration detection) {
      this.scene = scene;
      this.ground = scene.ground();
      this.random = random;
      this.progress = progress;
      this.synchronous = synchronous;
      this.detection = detection;
    }

    Outcome through(int failovers) throws Exception {
      int other = Ports.free();
      ground.use(Map.of("DATABASE_URL", both(ground.url(), other)));
      follow(other);
      int port = Ports.free();
      scene.launch(port);
      scene.posting().to(port);
      scene.crowd().start();
      for (int done = 1; done <= failovers; done++) {
        Threads.pass(Duration.ofMillis(4000 + random.nextInt(4000)));
        int free = ground.postgres().port();
        failOver();
        progress.say(
            "failover %d of %d: acknowledging %d ms after the kill, %d ms after the promotion",
            done, failovers, last(readyMillis), last(promotedMillis));
        follow(free);
      }
      Threads.pass(Duration.ofSeconds(2));
      broken.addAll(scene.settle(progress));
      return outcome();
    }

    /** The address of the first server with a second one beside it, whichever takes writes. */
    private static String both(String url, int other) {
      int path = url.lastIndexOf('/');
      return url.substring(0, path)
          + ",127.0.0.1:"
          + other
          + url.substring(path)
          + "?target_session_attrs=read-write";
    }

    /** Starts a standby, and has every commit wait for it. */
    private void follow(int port) throws SQLException, IOException {
      ground.follow(port);
      if (synchronous) {
        try (Connection connection = ground.database().connect();
            Statement statement = connection.createStatement()) {
          statement.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
          statement.execute("SELECT pg_reload_conf()");
        }
        boolean follows =
            Threads.await(
                FOLLOWS,
                () -> shows("select count(*) from pg_stat_replication where sync_state = 'sync'"));
        if (!follows) {
          throw new IOException("the standby does not follow");
        }
      }
    }

    private boolean shows(String sql) {
      try {
        return ground.database().count(sql) > 0;
      } catch (SQLException notYet) {
        return false;
      }
    }

    private void failOver() {
      ground.killPrimary();
      long killed = System.nanoTime();
      scene.databaseKilled();
      Threads.pass(detection);
      ground.failOver();
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
      figures.put("detect_seconds", detection.toSeconds());
      figures.put("synchronous", synchronous);
      Figures.spread(figures, "after_kill_ms", readyMillis);
      Figures.spread(figures, "after_promotion_ms", promotedMillis);
      figures.put("answers", scene.posting().answers());
      broken.addAll(verdict.broken());
      broken.addAll(scene.strangeAnswers());
      return new Outcome(figures, broken);
    }
  }
}
