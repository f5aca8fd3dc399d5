package io.echovault.core.colleagues;

import io.echovault.core.answer.Message;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Membership;
import java.util.Optional;

/**
 * What came of a wider question. Does not print its words.
 *
 * @param words what is to be said
 * @param asker what the asker was in their tenant when they asked
 * @param audited what is to be audited with the answer; empty when nothing was searched
 */
public record Finding(Message words, Membership asker, Optional<Audited> audited) {

  /** An act, and what it was about in numbers. */
  public record Audited(Act act, String subject) {}

  static Finding refused(Membership asker, Message words) {
    return new Finding(words, asker, Optional.empty());
  }

  @Override
  public String toString() {
    return "Finding[" + audited + "]";
  }
}
