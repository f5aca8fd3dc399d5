package io.echovault.core.command;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.AuditEvent;

/** What each audited act is called in a chat. */
final class ActWords {
  private ActWords() {}

  static Message of(AuditEvent.Act act) {
    return Message.of("act." + Letters.lower(act.name()).replace('_', '-'));
  }
}
