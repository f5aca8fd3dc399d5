package io.echovault.app.command;

import io.echovault.app.health.Version;
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
    return new BackupReport(context, json.wanted)
        .of(
            folder,
            "written",
            (backup, settings) ->
                backup.write(settings, InstantSource.system().instant(), Version.current()));
  }
}
