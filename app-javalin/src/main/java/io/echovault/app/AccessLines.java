package io.echovault.app;

import io.echovault.ports.vocabulary.AccessFinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs which rows that decide about access are not as the bot left them: ids, never content. */
final class AccessLines {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLines.class);

  private AccessLines() {}

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
