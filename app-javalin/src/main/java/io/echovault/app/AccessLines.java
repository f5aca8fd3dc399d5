package io.echovault.app;

import io.echovault.app.metrics.Metrics;
import io.echovault.ports.vocabulary.AccessFinding;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs which rows are not as the bot left them: ids, never content. */
final class AccessLines {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLines.class);

  private AccessLines() {}

  /** Logs each, and counts it by its kind. */
  static Consumer<AccessFinding> counted(Metrics metrics) {
    return found -> {
      log(found);
      metrics.rowRefused(found.kind().name().toLowerCase(Locale.ROOT));
    };
  }

  /** A row that was refused while the bot served. */
  static void log(AccessFinding found) {
    LOG.error(
        "event=access_row_refused kind={} wrong={} tenant={} member={}",
        found.kind(),
        found.wrong(),
        found.whose().tenant().value(),
        found.whose().member().value());
  }
}
