package io.echovault.app.command;

import io.echovault.app.backup.BackupFolder.Contents;

/** Says what a backup holds. */
record BackupReport(CommandContext context, boolean asJson) {
  /** Gives the exit code. */
  int tell(Contents contents) {
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
