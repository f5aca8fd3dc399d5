package io.echovault.drills.process;

import io.echovault.app.App;
import io.echovault.app.Hooks;
import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.Settings;
import io.echovault.bench.run.Options;
import java.io.IOException;
import java.util.Map;

/**
 * The app as a drill runs it: the real one, with crash points and faults around what it works on.
 * It ends when the drill that started it ends, in whatever way.
 */
public final class DrilledApp {
  private DrilledApp() {}

  /** Runs until it is ended; {@code --plant} names a fault. Settings come from the environment. */
  public static void main(String[] arguments) throws IOException {
    Options options = Options.parse(arguments, 0, Map.of("plant", Plant.NONE.label()));
    Plant plant = Plant.of(options.text("plant"));
    var fuse = new Fuse();
    Settings settings = Settings.read(System.getenv());
    LogFile.open(settings.dataDirectory(), settings.logLevel());
    App app =
        App.start(
            settings,
            Hooks.none()
                .withDetours(new CrashingDetours(new PlantedDetours(plant), fuse))
                .withExtraRoutes(new DrillRoutes(plant, fuse)));
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "shutdown"));
    awaitEndOfDrill();
    Runtime.getRuntime().halt(1);
  }

  // The drill holds the other end of this pipe, which closes even when the drill is killed.
  private static void awaitEndOfDrill() throws IOException {
    int read = 0;
    while (read >= 0) {
      read = System.in.read();
    }
  }
}
