package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.tenant.RoleWords;
import io.echovault.ports.vocabulary.Role;

/** What somebody is answered whose role does not do what they ask for. */
final class Refusing {
  private Refusing() {}

  /** What a role says no to; the key names what it does not do. */
  static Answer refused(Role role, String key) {
    return Answer.say(RoleWords.refusal(role, key));
  }
}
