package io.echovault.app.command;

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
    return new BackupReport(context, json.wanted)
        .of(folder, "read", (backup, settings) -> backup.check());
  }
}
