package io.echovault.app.backup;

/** There is nothing to back up: the database holds nothing of the bot yet. */
public final class NothingThereException extends BackupException {
  private static final long serialVersionUID = 1;

  NothingThereException() {
    super("There is nothing to back up yet: the database is empty.");
  }
}
