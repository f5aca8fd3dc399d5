package io.echovault.app.command;

import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.MemberRef;
import tools.jackson.databind.node.ObjectNode;

/** Rows that decide about access and are not as the bot left them, as text or JSON: ids only. */
final class AccessFindings {
  private AccessFindings() {}

  static void put(ObjectNode object, AccessFinding found) {
    object
        .put("tenant", found.whose().tenant().value().toString())
        .put("member", found.whose().member().value().toString())
        .put("kind", found.kind().name())
        .put("wrong", found.wrong().name());
  }

  /** What is wrong, in a line. */
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
      case VOICE -> "what is kept of the voice";
      case TENANT -> "the tenant's row";
      case DIVISION -> "a department or organisation";
      case JOURNAL -> "an entry of the journal of memories";
      case PLATFORM_KEY -> "a key of the platform";
    };
  }
}
