package io.echovault.app.command;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.BackupFolder;
import io.echovault.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Say whether an unpacked backup is whole, unchanged and of this installation. */
@Command(
    name = "check",
    description = "Say whether an unpacked backup is whole, unchanged and of this installation.")
final class BackupCheckCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "FOLDER",
      converter = FileConverter.class,
      description = "What tar -xzf left of a backup.")
  Path folder;

  @Mixin JsonOption json = new JsonOption();

  BackupCheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings();
    if (!Files.isDirectory(folder)) {
      return context.failed("There is no such folder.");
    }
    try {
      return new BackupReport(context, json.wanted)
          .tell(new BackupFolder(folder, settings).check());
    } catch (BackupException refused) {
      return context.failed(refused.reason());
    } catch (IOException e) {
      return context.failed("The backup cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
