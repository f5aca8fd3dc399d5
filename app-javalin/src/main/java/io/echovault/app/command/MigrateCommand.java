package io.echovault.app.command;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the tables to the shape that this version needs, as a start of the bot does. */
@Command(
    name = "migrate",
    description =
        "Bring the tables to the shape that this version needs, and make the role that the bot works"
            + " under. A start of the bot does so too.")
final class MigrateCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 2;

  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  MigrateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings();
    int before = Wiring.inspect(settings.database()).missing();
    Wiring.database(settings.database(), CONNECTIONS).close();
    if (json.wanted) {
      context.print(CommandContext.json().put("steps", before));
      return 0;
    }
    context.out().println(Counted.of(before, "step") + " done; the tables fit this version.");
    return 0;
  }
}
