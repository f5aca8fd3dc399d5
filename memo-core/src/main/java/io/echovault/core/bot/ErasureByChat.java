package io.echovault.core.bot;

import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.lifecycle.ErasedMembers;
import io.echovault.core.mail.MailWords;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.session.ErasureQuestion;
import io.echovault.core.wording.Worded;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Erases somebody who confirmed that they want it, logged in if they have a PIN, and says goodbye
 * with the receipt. That one reply is sealed under a key of the day, since theirs are gone.
 */
public final class ErasureByChat {
  private final ErasedMembers erased;
  private final StoredReplies storedReplies;
  private final MemberLocator memberLocator;

  public ErasureByChat(
      ErasedMembers erased, StoredReplies storedReplies, MemberLocator memberLocator) {
    this.erased = erased;
    this.storedReplies = storedReplies;
    this.memberLocator = memberLocator;
  }

  /** Whether a message asks to erase its sender. */
  boolean concerns(IncomingMessage message) {
    return message instanceof Press press && ErasureQuestion.confirms(press.buttonId());
  }

  /**
   * Erases the member, if the confirmation holds.
   *
   * @return the last reply; empty when nothing was done, and the transaction goes on
   */
  Optional<Reply> erase(
      MemberTransaction memberTransaction, Handling handling, List<ChannelIdentity> to) {
    if (!erased.available()
        || !holds(handling.message(), memberTransaction)
        || !proven(memberTransaction)) {
      return Optional.empty();
    }
    MemberRef member = memberTransaction.member();
    ZoneId zone = memberTransaction.state().chat().settings().zone();
    memberTransaction.finish();
    Instant before = handling.message().envelope().receivedAt();
    return erased
        .erase(memberTransaction.scope(), member, before, "by themselves")
        .map(
            receipt -> {
              Worded words = Rendering.word(memberTransaction, words(receipt, zone));
              storedReplies.keepLast(memberTransaction, handling, words, to);
              memberTransaction
                  .state()
                  .chat()
                  .settings()
                  .mailbox()
                  .address()
                  .ifPresent(
                      address ->
                          storedReplies
                              .mail()
                              .keep(
                                  memberTransaction,
                                  address,
                                  receipt.id().toString(),
                                  MailWords.erased(receipt.at(), zone),
                                  ReplyKey.DAY));
              return words.reply();
            });
  }

  private static boolean holds(IncomingMessage message, MemberTransaction memberTransaction) {
    return message instanceof Press press
        && ErasureQuestion.refusal(
                press.buttonId(),
                memberTransaction.state().chat().recent(),
                memberTransaction.now())
            .isEmpty();
  }

  /** Whether nobody else can be at work: no PIN was ever set, or it was given lately. */
  private static boolean proven(MemberTransaction memberTransaction) {
    return memberTransaction.session().isPresent()
        || memberTransaction.scope().logins().find(memberTransaction.member().member()).isEmpty();
  }

  /** Lets go of what this process holds, once it is committed. */
  void done(MemberRef member, List<ChannelIdentity> identities) {
    erased.dropped(member);
    identities.forEach(memberLocator::forget);
  }

  private static Message words(ErasureReceipt receipt, ZoneId zone) {
    return Message.of("erased")
        .with("count", receipt.memories())
        .with("at", new Argument.Time(receipt.at(), zone, Argument.Precision.SECOND))
        .with("receipt", receipt.id().toString())
        .with("until", new Argument.Time(receipt.backupsUntil(), zone, Argument.Precision.LONG_DAY))
        .with("code", receipt.code());
  }
}
