package io.echovault.core.bot;

import io.echovault.core.answer.AnswerFacts;
import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import java.util.List;
import java.util.stream.Collectors;

/** Audits which secret memories an answer shows: all of them, in as many events as it takes. */
final class SecretsRead {
  /** Numbers have nine digits at most, so that these and their commas fit into one event. */
  private static final int IN_AN_EVENT = 20;

  private SecretsRead() {}

  static void audit(MemberTransaction memberTransaction, AnswerFacts facts) {
    List<Integer> secrets = facts.secrets();
    for (int from = 0; from < secrets.size(); from += IN_AN_EVENT) {
      List<Integer> some = secrets.subList(from, Math.min(secrets.size(), from + IN_AN_EVENT));
      memberTransaction.audit(
          Act.SECRETS_READ, some.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
  }
}
