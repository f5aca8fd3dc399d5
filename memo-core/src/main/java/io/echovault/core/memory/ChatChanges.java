package io.echovault.core.memory;

import io.echovault.core.agenda.Discarding;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.FormerHolder;
import io.echovault.core.member.Mailbox;
import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import java.util.Optional;

/** Notes in a transaction what a conversation changes besides memories. */
final class ChatChanges {
  private ChatChanges() {}

  /** Keeps another state of the chat; what the member chose is audited, what is held has an end. */
  static void note(MemberTransaction memberTransaction, ChatState changed) {
    ChatState former = memberTransaction.state().chat();
    memberTransaction.state(memberTransaction.state().with(changed));
    if (!changed.settings().hasSameChoiceAs(former.settings())) {
      memberTransaction.audit(Act.SETTINGS_CHANGED, "");
    }
    noteMail(memberTransaction, former.settings().mailbox(), changed.settings().mailbox());
    if (changed.optedOut() != former.optedOut()) {
      memberTransaction.audit(changed.optedOut() ? Act.OPTED_OUT : Act.OPTED_IN, "");
    }
    if (!changed.pinGuard().held().equals(former.pinGuard().held())) {
      Discarding.schedule(memberTransaction);
    }
  }

  private static void noteMail(
      MemberTransaction memberTransaction, Mailbox former, Mailbox changed) {
    if (changed.asks() != former.asks() || !changed.asksSince().equals(former.asksSince())) {
      memberTransaction.audit(Act.MAIL_ASKED, "");
    }
    if (!changed.address().equals(former.address())) {
      memberTransaction.audit(
          changed.address().isPresent() ? Act.MAIL_CONFIRMED : Act.MAIL_REMOVED, "");
    }
  }

  /**
   * Whether a PIN would prove that the member had their number before as somebody else.
   *
   * @param unasked true for the first time only, which is noted
   */
  static boolean mayReclaim(MemberTransaction memberTransaction, boolean unasked) {
    Optional<FormerHolder> former =
        memberTransaction
            .state()
            .formerHolder()
            .filter(each -> each.hasPin() && !(unasked && each.offered()));
    if (unasked) {
      former.ifPresent(
          each ->
              memberTransaction.state(
                  memberTransaction.state().withFormerHolder(Optional.of(each.nowOffered()))));
    }
    return former.isPresent();
  }
}
