package io.echovault.app.audit;

import io.echovault.files.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/** The right of one process at a time to write beside others; it ends with the process. */
final class Turn implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private Turn(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the right; empty while somebody else has it. */
  static Optional<Turn> take(Path file) throws IOException {
    FileChannel channel = OwnerOnly.open(file);
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
      return lock.map(taken -> new Turn(channel, taken));
    } catch (OverlappingFileLockException held) {
      return Optional.empty();
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
