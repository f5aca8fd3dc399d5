package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.graph.GraphRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Two processes on one database, one of which is killed again and again. */
public final class TwinsDrill implements Run {
  private static final int PEOPLE = 80;
  private static final int SLOWEST_STATUS_MILLIS = 1500;
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  /** By then the one that lives has noted what it had just sent. */
  private static final Duration NOTING = Duration.ofMillis(300);

  @Override
  public String about() {
    return "two processes on one database, one killed every 10 s";
  }

  @Override
  public Map<String, String> options() {
    return Setup.options(Map.of("seconds", "180"), 40);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress).withManyInOne();
    Duration length = Duration.ofSeconds(options.number("seconds", 1));
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      play(scene, length, setup.random(), progress);
      List<String> broken = new ArrayList<>(scene.settle(progress));
      Verdict verdict = scene.verdict();
      Map<String, Object> figures = verdict.figures();
      Figures.spread(figures, "ready_ms", scene.readyMillis());
      figures.put("replies", scene.standIn().count());
      figures.put("answers", scene.posting().answers());
      broken.addAll(verdict.broken());
      broken.addAll(scene.strangeAnswers());
      return new Outcome(figures, broken);
    }
  }

  private static void play(Scene scene, Duration length, Random random, Progress progress)
      throws Exception {
    var twins = new ArrayList<AppProcess>();
    for (int each = 0; each < 2; each++) {
      AppProcess app = scene.launch(Ports.free());
      scene.posting().to(app.port());
      twins.add(app);
    }
    scene.crowd().start();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    for (int kill = 1; System.nanoTime() + BETWEEN.toNanos() - end <= 0; kill++) {
      long next = start + kill * BETWEEN.toNanos();
      Threads.pass(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
      int which = random.nextInt(2);
      twins.get(which).kill();
      int caught = scene.killed("twin-" + (which + 1), NOTING);
      twins.set(which, scene.launch(twins.get(which).port()));
      progress.say(
          "kill %d: twin %d, %d sends in the window, %d s left",
          kill, which + 1, caught, TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime()));
    }
    Threads.pass(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
  }
}
