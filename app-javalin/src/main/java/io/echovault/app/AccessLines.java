package io.echovault.app;

import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.MemberRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which rows that decide about access are not as the bot left them: ids, never content. */
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

  /** A line for whoever verifies the audit trail. */
  static String line(AccessFinding found) {
    MemberRef whose = found.whose();
    return "tenant %s, member %s: ".formatted(whose.tenant().value(), whose.member().value())
        + kind(found.kind())
        + switch (found.wrong()) {
          case CHANGED -> " was changed or put there by somebody else";
          case MISSING -> " is missing";
          case SET_BACK -> " was set back to a former one, or put back";
        };
  }

  private static String kind(AccessFinding.Kind kind) {
    return switch (kind) {
      case MEMBER -> "the member's row";
      case DIRECTORY -> "an identity in the directory";
      case LOGIN -> "the login";
      case RECOVERY -> "the recovery";
      case SESSION -> "a session";
      case LINK -> "a one-time link";
      case TENANT -> "the tenant's row";
      case DIVISION -> "a department or organisation";
      case PLATFORM_KEY -> "a key of the platform";
    };
  }
}
