package io.echovault.app.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code ps} shows to everybody on this machine, looked at again and again. */
final class ProcessList implements AutoCloseable {
  private static final long BETWEEN_MILLIS = 5;

  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Thread watcher = new Thread(this::look, "process-list");
  private volatile boolean ended;

  private ProcessList() {}

  static ProcessList watch() {
    ProcessList list = new ProcessList();
    list.watcher.setDaemon(true);
    list.watcher.start();
    return list;
  }

  /** The command lines of all processes so far, blanks between their words. */
  Set<String> seen() {
    return Set.copyOf(seen);
  }

  private void look() {
    while (!ended) {
      try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
        for (Path process : processes) {
          note(process.resolve("cmdline"));
        }
        Thread.sleep(BETWEEN_MILLIS);
      } catch (IOException | InterruptedException over) {
        return;
      }
    }
  }

  private void note(Path commandLine) {
    try {
      String line = Files.readString(commandLine).replace('\0', ' ').strip();
      if (!line.isEmpty()) {
        seen.add(line);
      }
    } catch (IOException gone) {
      // It has ended meanwhile.
      return;
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
