package io.echovault.core.tenant;

import io.echovault.core.answer.Message;
import io.echovault.ports.vocabulary.Role;
import java.util.Locale;

/** What roles are called, and what somebody is told whose role does not do something. */
public final class RoleWords {
  private RoleWords() {}

  /** What a role is called. */
  public static Message name(Role role) {
    return Message.of("role." + role.name().toLowerCase(Locale.ROOT));
  }

  /** What a role says no to; the key names what it does not do. */
  public static Message refusal(Role role, String key) {
    return Message.of("role.refused").with("role", name(role)).with("what", Message.of(key));
  }
}
