package io.echovault.core.command;

import io.echovault.core.answer.Message;
import io.echovault.ports.vocabulary.AuditEvent;
import java.util.Locale;

/** What each audited act is called in a chat. */
final class ActWords {
  private ActWords() {}

  static Message of(AuditEvent.Act act) {
    return Message.of("act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
