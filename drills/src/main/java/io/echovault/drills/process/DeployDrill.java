package io.echovault.drills.process;

import io.echovault.app.command.Main;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code put into service by scripts/deploy.sh while people write: twice a version whose bot does not
 * become ready, once with a migration before it, and then one that does.
 */
public final class DeployDrill implements Run {
  private static final int PEOPLE = 40;
  private static final int SLOWEST_STATUS_MILLIS = 300;
  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final String LATER_STEP = "CREATE TABLE drilled_later (id bigint PRIMARY KEY);\n";
  private static final String STEP_DONE =
      "select count(*) from pg_tables where schemaname = 'echovault' and tablename ="
          + " 'drilled_later'";

  @Override
  public String about() {
    return "updates under load to code that does not become ready, and back by itself; needs"
        + " pg_dump";
  }

  @Override
  public Map<String, String> options() {
    return Setup.options(Map.of("patience", "10"), 20);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress);
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      return new Play(scene, setup.plant(), progress).through(options.number("patience", 1));
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Ground ground;
    private final Progress progress;
    private final int port = Ports.free();
    private final Path output;
    private final OperatorScripts scripts;
    private final Class<?> working;
    private final List<String> broken = new ArrayList<>();

    Play(Scene scene, Plant plant, Progress progress) throws IOException {
      this.scene = scene;
      this.ground = scene.ground();
      this.progress = progress;
      output = ground.file("scripts.out");
      Map<String, String> settings = new HashMap<>(ground.settings(port));
      settings.put("PID_FILE", ground.file("echovault.pid").toString());
      settings.put("BACKUP_DIR", ground.file("backups").toString());
      settings.put(DeployedApp.PLANT, plant.label());
      working = plant == Plant.NONE ? Main.class : DeployedApp.class;
      scripts = OperatorScripts.in(ground.file("checkout"), settings);
    }

    Outcome through(long patience) throws Exception {
      try {
        return played(patience);
      } finally {
        scripts.run(Map.of(), output, "stop.sh");
      }
    }

    private Outcome played(long patience) throws Exception {
      Path good = scripts.build("good", working);
      if (scripts.run(Map.of(), output, "deploy.sh", "--built", good.toString()) != 0) {
        throw new IOException("the first deployment failed; --keep yes keeps scripts.out");
      }
      scene.posting().to(port);
      scene.crowd().start();
      Threads.pass(BETWEEN);
      Path steps = Files.createDirectories(ground.file("steps/db/schema"));
      Files.writeString(steps.resolve("V990__drilled_later.sql"), LATER_STEP);
      Map<String, String> soon = Map.of("START_SECONDS", Long.toString(patience));
      try (Absence absence = Absence.watch(port)) {
        int back = goesBack(soon, scripts.build("stuck", StuckApp.class));
        back += goesBack(soon, scripts.build("stuck-later", StuckApp.class, ground.file("steps")));
        long steps990 = ground.database().count(STEP_DONE);
        double longest = absence.longestSeconds();
        int code = scripts.run(Map.of(), output, "deploy.sh", "--built", good.toString());
        if (code != 0) {
          broken.add("the update to code that works failed");
        }
        Threads.pass(BETWEEN);
        broken.addAll(scene.settle(progress));
        Verdict verdict = scene.verdict();
        Map<String, Object> figures = verdict.figures();
        figures.put("rolled_back", back);
        figures.put("migrated_in_between", steps990);
        figures.put("seconds_down", longest);
        broken.addAll(verdict.broken());
        broken.addAll(scene.strangeAnswers());
        if (back != 2 || steps990 != 1) {
          broken.add("the former code did not come back by itself after both updates");
        }
        return new Outcome(figures, broken);
      }
    }

    /** Gives 1 when the update failed and the bot answers again afterwards. */
    private int goesBack(Map<String, String> more, Path built)
        throws IOException, InterruptedException {
      int code = scripts.run(more, output, "deploy.sh", "--built", built.toString());
      boolean back = code == 1 && Absence.answers(port);
      progress.say("deploy.sh ended with %d, and the bot %s", code, back ? "answers" : "is away");
      Threads.pass(BETWEEN);
      return back ? 1 : 0;
    }
  }
}
