package io.echovault.app.command;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.BroughtBack;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accepts a backup that was brought back by hand. */
@Command(
    name = "accept",
    description =
        "Accept a backup that was brought back by hand with psql and cp: compare it with what was"
            + " written, note the restore, end sessions, erase again. scripts/deploy.sh and"
            + " restart.sh ask for it.")
final class BackupAcceptCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--yes", description = "Do it.")
  boolean yes;

  @Mixin JsonOption json = new JsonOption();

  BackupAcceptCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try {
      Optional<BroughtBack> found = BroughtBack.in(context.settings());
      if (found.isEmpty()) {
        return context.failed("No backup was brought back.");
      }
      if (!yes) {
        context
            .out()
            .println("The backup of " + found.get().contents().at() + " was brought back.");
        return context.failed("Nothing was changed. To accept it, add --yes.");
      }
      return new RestoreReport(context, json.wanted)
          .tell(found.get().accept(InstantSource.system()));
    } catch (BackupException refused) {
      return context.failed(refused.reason());
    } catch (IOException e) {
      return context.failed("The backup cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
