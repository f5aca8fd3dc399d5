package io.echovault.app.command;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.Restore;
import io.echovault.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings an unpacked backup back in place of everything that is there. */
@Command(
    name = "restore",
    description =
        "Bring an unpacked backup back, in place of everything that is there. The bot must not run;"
            + " scripts/restore.sh sees to that, and unpacks. Without --yes it only says what it would"
            + " undo.")
final class BackupRestoreCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "FOLDER",
      converter = FileConverter.class,
      description = "What tar -xzf left of a backup.")
  Path folder;

  @Option(names = "--yes", description = "Do it.")
  boolean yes;

  @Mixin JsonOption json = new JsonOption();

  BackupRestoreCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings();
    if (!Files.isDirectory(folder)) {
      return context.failed("There is no such folder.");
    }
    try {
      Restore restore = new Restore(folder, settings);
      long undone = restore.undone();
      if (!yes) {
        tell(restore, undone);
        return context.failed("Nothing was changed. To do it, add --yes.");
      }
      if (!json.wanted) {
        tell(restore, undone);
      }
      return new RestoreReport(context, json.wanted)
          .tell(restore.bringBack(InstantSource.system()));
    } catch (BackupException refused) {
      return context.failed(refused.reason());
    } catch (IOException e) {
      return context.failed("The backup cannot be restored: " + e.getClass().getSimpleName());
    }
  }

  private void tell(Restore restore, long undone) {
    if (json.wanted) {
      context.print(CommandContext.json().put("at", restore.at().toString()).put("undone", undone));
    } else {
      context
          .out()
          .println(
              "Going back to "
                  + restore.at()
                  + " undoes "
                  + Counted.of(undone, "message")
                  + " that "
                  + (undone == 1 ? "was" : "were")
                  + " acknowledged since.");
    }
  }
}
