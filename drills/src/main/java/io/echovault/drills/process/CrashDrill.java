package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The app and the database killed under load, at random and at every crash point. */
public final class CrashDrill implements Run {
  private static final Duration POINT_IS_REACHED = Duration.ofSeconds(30);
  private static final Duration CATCHES_UP = Duration.ofSeconds(30);
  private static final Duration ACK_COMES = Duration.ofSeconds(60);
  private static final int PEOPLE = 80;
  private static final int SLOWEST_STATUS_MILLIS = 1500;
  private static final int MOST_PASSES = 12;

  @Override
  public String about() {
    return "kill -9 of the app, at random and at every crash point, and of PostgreSQL, under load";
  }

  @Override
  public Map<String, String> options() {
    return Setup.options(Map.of("kills", "20"), 40);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress).withManyInOne();
    List<Kill> kills = Kill.plan((int) options.number("kills", 1), setup.random());
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      return new Play(scene, setup.random(), progress).through(kills);
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Random random;
    private final Progress progress;
    private final int port = Ports.free();
    private final List<String> broken = new ArrayList<>();
    private final List<Long> firstAckMillis = new ArrayList<>();

    Play(Scene scene, Random random, Progress progress) {
      this.scene = scene;
      this.random = random;
      this.progress = progress;
    }

    Outcome through(List<Kill> kills) throws Exception {
      AppProcess app = scene.launch(port);
      scene.posting().to(port);
      scene.crowd().start();
      for (int done = 0; done < kills.size(); done++) {
        Kill kill = kills.get(done);
        // Else the app ends again while it is still busy with what the last end left.
        if (random.nextInt(3) > 0) {
          scene.awaitCaughtUp(CATCHES_UP);
        }
        Threads.pass(Duration.ofMillis(300 + random.nextInt(1700)));
        if (kill.what() == Kill.What.POSTGRES) {
          killDatabase();
        } else {
          endApp(app, kill);
          int caught = scene.killed(kill.label(), Duration.ZERO);
          app = scene.launch(port);
          progress.say(
              "kill %d of %d: %s, %d sends in the window", done + 1, kills.size(), kill, caught);
        }
      }
      Threads.pass(Duration.ofSeconds(2));
      broken.addAll(scene.settle(progress));
      return outcome();
    }

    private void endApp(AppProcess app, Kill kill) throws IOException, InterruptedException {
      if (kill.what() == Kill.What.POINT) {
        app.post(DrillRoutes.arm(kill.at(), 1 + random.nextInt(MOST_PASSES)));
        if (!app.awaitEnd(POINT_IS_REACHED) || app.exitStatus() != Fuse.KILLED) {
          broken.add("the app did not come past " + kill.label());
        }
      }
      app.kill();
    }

    private void killDatabase() {
      scene.ground().postgres().kill();
      scene.databaseKilled();
      Threads.pass(Duration.ofMillis(200 + random.nextInt(1300)));
      scene.ground().postgres().restart();
      long back = System.nanoTime();
      int before = scene.meta().acked();
      boolean acked = Threads.await(ACK_COMES, () -> scene.meta().acked() > before);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - back);
      firstAckMillis.add(millis);
      if (!acked) {
        broken.add("nothing was acknowledged for " + ACK_COMES + " after PostgreSQL was back");
      }
      progress.say("killed PostgreSQL; first acknowledgement %d ms after it was back", millis);
    }

    private Outcome outcome() throws IOException, SQLException {
      Verdict verdict = scene.verdict();
      Map<String, Object> figures = verdict.figures();
      Figures.spread(figures, "ready_ms", scene.readyMillis());
      Figures.spread(figures, "first_ack_after_postgres_ms", firstAckMillis);
      figures.put("replies", scene.standIn().count());
      figures.put("answers", scene.posting().answers());
      broken.addAll(verdict.broken());
      broken.addAll(scene.strangeAnswers());
      return new Outcome(figures, broken);
    }
  }
}
