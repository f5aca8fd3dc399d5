package io.echovault.core.bot;

import io.echovault.core.agenda.OldAnswers;
import io.echovault.core.answer.Message;
import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps what is told without a message that asks for it. */
final class UnaskedReplies {
  private final Supplier<UUID> ids;
  private final boolean direct;

  /**
   * Keeps it.
   *
   * @param direct whether answers are given back at once, so that old ones are to be swept away
   */
  UnaskedReplies(Supplier<UUID> ids, boolean direct) {
    this.ids = ids;
    this.direct = direct;
  }

  /** Has words told with the next answer, and notes that what they tell of needs no more. */
  void tellLater(
      MemberTransaction memberTransaction, Fingerprint happened, Fingerprint to, Message words) {
    if (!words.equals(Message.none())) {
      memberTransaction.state(
          memberTransaction.state().with(memberTransaction.state().chat().withNews(words)));
    }
    if (direct) {
      OldAnswers.schedule(memberTransaction);
    }
    memberTransaction.scope().replies().put(unsealed(memberTransaction, happened, to, false));
  }

  /** What is kept of it, without its words. */
  StoredReply unsealed(
      MemberTransaction memberTransaction, Fingerprint happened, Fingerprint to, boolean send) {
    return new StoredReply(
        new ReplyId(ids.get()),
        memberTransaction.member().member(),
        happened,
        to,
        send,
        Bytes.NONE,
        memberTransaction.now());
  }
}
