package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a directory. The system takes it back when the process dies, however it dies.
 */
final class DirectoryLock implements AutoCloseable {
  // Opening the file a second time in one process would drop the lock, so ask here first.
  private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the right, or nothing when somebody has it. */
  static Optional<DirectoryLock> tryTake(Path directory) {
    Path file = directory.resolve("lock");
    if (!TAKEN_HERE.add(file)) {
      return Optional.empty();
    }
    Optional<DirectoryLock> lock = Optional.empty();
    try {
      lock = open(file);
      return lock;
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot lock " + file + ".", failed);
    } finally {
      if (lock.isEmpty()) {
        TAKEN_HERE.remove(file);
      }
    }
  }

  private static Optional<DirectoryLock> open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    String pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
    return Optional.of(new DirectoryLock(file, channel));
  }

  /** Who has the right to a directory, for people to read. */
  static String holder(Path directory) {
    if (TAKEN_HERE.contains(directory.resolve("lock"))) {
      return "this process";
    }
    try {
      return "process " + Files.readString(directory.resolve("lock"));
    } catch (IOException unknown) {
      return "another process";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot unlock " + file + ".", failed);
    } finally {
      TAKEN_HERE.remove(file);
    }
  }
}
