package io.echovault.app.command;

import io.echovault.app.Troubles;
import io.echovault.app.health.Version;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Trouble;
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
  private static final int FAILED = 1;

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
    int code = write();
    if (code == FAILED && context.settings().mail().isPresent()) {
      tell();
    }
    return code;
  }

  /** Has mailed that it failed, if the database takes that. */
  private void tell() {
    try (var opened = OpenedCore.open(context)) {
      Troubles.tell(opened.core(), Trouble.BACKUP_FAILED);
    } catch (MemoException e) {
      context.err().println("Nobody is mailed of it: the database does not answer.");
    }
  }

  private int write() {
    return new BackupReport(context, json.wanted)
        .of(
            folder,
            "written",
            (backup, settings) ->
                backup.write(settings, InstantSource.system().instant(), Version.current()));
  }
}
