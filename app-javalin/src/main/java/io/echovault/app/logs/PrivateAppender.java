package io.echovault.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import io.echovault.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes log files that only their owner can read, whatever the umask is. */
final class PrivateAppender extends RollingFileAppender<ILoggingEvent> {
  // A file that was packed is made by the library, and is taken from others at the next turn; until
  // then its folder keeps them out.
  @Override
  public void openFile(String name) throws IOException {
    Path file = Path.of(name).toAbsolutePath();
    OwnerOnly.open(file).close();
    for (Path each : logs(file.resolveSibling(""))) {
      OwnerOnly.tighten(each);
    }
    super.openFile(name);
  }

  private static List<Path> logs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.getFileName().toString().startsWith("app.")).toList();
    }
  }
}
