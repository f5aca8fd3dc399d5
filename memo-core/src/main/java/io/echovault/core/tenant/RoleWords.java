package io.echovault.core.tenant;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.Role;

/** What roles are called, and what somebody is told whose role does not do something. */
public final class RoleWords {
  private RoleWords() {}

  /** What a role is called. */
  public static Message name(Role role) {
    return Message.of("role." + Letters.lower(role.name()));
  }

  /** What a role says no to; the key names what it does not do. */
  public static Message refusal(Role role, String key) {
    return Message.of("role.refused").with("role", name(role)).with("what", Message.of(key));
  }
}
