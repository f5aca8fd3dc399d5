package io.echovault.app;

import io.echovault.app.metrics.NewestBackup;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has those who run the bot mailed when its newest backup is too old. */
final class BackupWatch implements Consumer<Instant> {
  private static final Logger LOG = LoggerFactory.getLogger(BackupWatch.class);

  private final Path folder;
  private final MemoCore core;

  BackupWatch(Path folder, MemoCore core) {
    this.folder = folder;
    this.core = core;
  }

  @Override
  public void accept(Instant now) {
    boolean fresh = newest().filter(at -> !at.plus(NewestBackup.OLDEST).isBefore(now)).isPresent();
    if (!fresh) {
      Troubles.tell(core, Trouble.BACKUP_OLD);
    }
  }

  private Optional<Instant> newest() {
    try {
      return NewestBackup.in(folder);
    } catch (IOException none) {
      LOG.debug("event=no_backups error={}", none.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
