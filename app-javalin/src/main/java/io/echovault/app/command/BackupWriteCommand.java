package io.echovault.app.command;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.BackupFolder;
import io.echovault.app.backup.BackupFolder.Contents;
import io.echovault.app.health.Version;
import io.echovault.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Write everything of this installation into a folder; scripts/backup.sh packs it. */
@Command(
    name = "write",
    description =
        "Write everything of this installation into a folder; scripts/backup.sh packs it.")
final class BackupWriteCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "FOLDER",
      converter = FileConverter.class,
      description = "An empty folder.")
  Path folder;

  @Mixin JsonOption json = new JsonOption();

  BackupWriteCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings();
    if (!Files.isDirectory(folder)) {
      return context.failed("There is no such folder.");
    }
    try {
      Contents contents =
          new BackupFolder(folder, settings)
              .write(settings, InstantSource.system().instant(), Version.current());
      return new BackupReport(context, json.wanted).tell(contents);
    } catch (BackupException refused) {
      return context.failed(refused.reason());
    } catch (IOException e) {
      return context.failed("The backup cannot be written: " + e.getClass().getSimpleName());
    }
  }
}
