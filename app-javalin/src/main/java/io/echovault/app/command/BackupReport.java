package io.echovault.app.command;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.BackupFolder;
import io.echovault.app.backup.BackupFolder.Contents;
import io.echovault.app.backup.NothingThereException;
import io.echovault.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Works on a backup, and says what it holds. */
record BackupReport(CommandContext context, boolean asJson) {
  /** The exit code of a backup of nothing, which is no failure for who deploys the first time. */
  private static final int NOTHING_THERE = 3;

  /** What is done with a backup in a folder. */
  interface Work {
    Contents on(BackupFolder backup, Settings settings) throws IOException;
  }

  /**
   * Does it and tells what the backup holds, or why it does not work.
   *
   * @param done what is done with it, as in "written"
   * @return the exit code
   */
  int of(Path folder, String done, Work work) {
    Settings settings = context.settings();
    if (!Files.isDirectory(folder)) {
      return context.failed("There is no such folder.");
    }
    try {
      return tell(work.on(new BackupFolder(folder, settings), settings));
    } catch (NothingThereException nothing) {
      context.failed(nothing.reason());
      return NOTHING_THERE;
    } catch (BackupException refused) {
      return context.failed(refused.reason());
    } catch (IOException e) {
      return context.failed("The backup cannot be " + done + ": " + e.getClass().getSimpleName());
    }
  }

  private int tell(Contents contents) {
    if (asJson) {
      context.print(
          CommandContext.json()
              .put("at", contents.at().toString())
              .put("version", contents.version())
              .put("tables", contents.tables())
              .put("rows", contents.rows())
              .put("files", contents.files()));
    } else {
      context
          .out()
          .println(
              "The backup of "
                  + contents.at()
                  + " is whole: "
                  + Counted.of(contents.rows(), "row")
                  + " in "
                  + Counted.of(contents.tables(), "table")
                  + ", "
                  + Counted.of(contents.files(), "file")
                  + ".");
    }
    return 0;
  }
}
