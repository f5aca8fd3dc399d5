package io.echovault.core.bot;

import io.echovault.core.agenda.OldAnswers;
import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.billing.QuietDays;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.command.Waiting;
import io.echovault.core.member.LastChat;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.session.MemberNotifier;
import io.echovault.core.session.SentLink;
import io.echovault.core.wording.Worded;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.ReplyKey;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The answers that were given, kept sealed: one for each message, silence included. */
public final class StoredReplies implements MemberNotifier {
  private final Fingerprints fingerprints;
  private final ReplySeals seals;
  private final Supplier<UUID> ids;
  private final FreshDeliveries fresh;
  private final boolean direct;
  private final StoredMail mail;
  private final UnaskedReplies unasked;
  private final QuietDays quiet;

  /**
   * Keeps answers.
   *
   * @param direct whether whoever hands a message in gives the answer to its sender, so that
   *     nothing goes to an outbox
   * @param quiet when notices wait for the next answer
   */
  public StoredReplies(
      Fingerprints fingerprints,
      ReplySeals seals,
      Supplier<UUID> ids,
      FreshDeliveries fresh,
      boolean direct,
      QuietDays quiet) {
    this.direct = direct;
    this.quiet = quiet;
    unasked = new UnaskedReplies(ids, direct);
    mail = new StoredMail(fingerprints, seals, ids, !direct);
    this.seals = seals;
    this.fingerprints = fingerprints;
    this.ids = ids;
    this.fresh = fresh;
  }

  Fingerprint fingerprint(IncomingMessage message) {
    Envelope envelope = message.envelope();
    return fingerprints.message(envelope.sender().channel(), envelope.id());
  }

  /**
   * The answer that a message had before. One whose words were shredded is silence, and so is a
   * secret one when the login that it was given under is over.
   */
  Optional<Reply> earlier(MemberTransaction memberTransaction, Fingerprint message) {
    return memberTransaction
        .scope()
        .replies()
        .to(message)
        .map(
            stored ->
                ReplySeals.isOpen(stored, memberTransaction.session())
                    ? seals.open(
                        memberTransaction.member(), Optional.of(memberTransaction.record()), stored)
                    : Optional.<StoredAnswer>empty())
        .map(answer -> answer.map(each -> each.delivery().reply()).orElse(Reply.SILENCE));
  }

  /**
   * Keeps the last answer to somebody who is erased in this transaction, under a key that opens it
   * later, when the member's are gone.
   */
  void keepLast(
      MemberTransaction memberTransaction,
      Handling handling,
      Worded words,
      List<ChannelIdentity> to) {
    keep(memberTransaction, handling.message(), handling.fingerprint(), words, to, ReplyKey.DAY);
  }

  /** Notes that a message is answered by nothing. */
  void keepSilence(
      MemberTransaction memberTransaction, IncomingMessage message, Fingerprint fingerprint) {
    keep(
        memberTransaction,
        message,
        fingerprint,
        Rendering.word(memberTransaction, Message.none()),
        List.of());
  }

  /** Keeps an answer, to be sent if there is something to send and the channel still takes it. */
  void keep(
      MemberTransaction memberTransaction,
      IncomingMessage message,
      Fingerprint fingerprint,
      Worded words,
      List<ChannelIdentity> to) {
    ReplyKey key = words.facts().secret() ? ReplyKey.SECRET : ReplyKey.OPEN;
    keep(memberTransaction, message, fingerprint, words, to, key);
  }

  private void keep(
      MemberTransaction memberTransaction,
      IncomingMessage message,
      Fingerprint fingerprint,
      Worded words,
      List<ChannelIdentity> to,
      ReplyKey key) {
    Envelope envelope = message.envelope();
    boolean silent = words.reply().equals(Reply.SILENCE);
    Optional<SessionId> session =
        key == ReplyKey.SECRET
            ? Optional.of(memberTransaction.session().orElseThrow(ReplySeals::withoutSession).id())
            : Optional.empty();
    StoredReply unsealed =
        new StoredReply(
            new ReplyId(ids.get()),
            memberTransaction.member().member(),
            fingerprint,
            fingerprints.recipient(
                envelope.sender().channel(), envelope.via(), memberTransaction.member()),
            !silent && !direct && SentTimes.windowIsOpen(message, memberTransaction.now()),
            words.facts().merges(),
            Bytes.NONE,
            memberTransaction.now(),
            key,
            session);
    if (direct) {
      OldAnswers.schedule(memberTransaction);
    }
    if (silent) {
      memberTransaction.scope().replies().put(unsealed);
      return;
    }
    Delivery delivery =
        new Delivery(
            unsealed.id(),
            new Recipient(envelope.sender().channel(), envelope.via(), to),
            words.reply(),
            Optional.of(envelope.id()),
            envelope.sentAt());
    StoredAnswer answer = new StoredAnswer(delivery, words.facts());
    put(memberTransaction, unsealed, answer);
    if (unsealed.toSend() && session.isEmpty()) {
      fresh.hold(memberTransaction.member(), answer, memberTransaction.now());
    }
  }

  /** Has words sent once about a message that is not answered; does nothing when they were. */
  void keepOnce(
      MemberTransaction memberTransaction, IncomingMessage message, String event, Message words) {
    Fingerprint happened = fingerprints.happening(event + "/" + fingerprint(message).value());
    if (memberTransaction.scope().replies().to(happened).isPresent()) {
      return;
    }
    if (direct) {
      Envelope envelope = message.envelope();
      Fingerprint to =
          fingerprints.recipient(
              envelope.sender().channel(), envelope.via(), memberTransaction.member());
      unasked.tellLater(memberTransaction, happened, to, words);
    } else {
      keep(
          memberTransaction,
          message,
          happened,
          Rendering.word(memberTransaction, words),
          message.envelope().sender().identities());
    }
  }

  @Override
  public void tell(
      MemberTransaction memberTransaction, SentLink chat, String event, Answer answer) {
    Fingerprint happened = fingerprints.message(chat.channel(), new MessageId(event));
    Fingerprint to = fingerprints.recipient(chat.channel(), chat.via(), memberTransaction.member());
    if (direct) {
      // A question is not put off: they get it when they ask for the same once more.
      unasked.tellLater(
          memberTransaction,
          happened,
          to,
          answer.options().isEmpty() ? answer.message() : Message.none());
      return;
    }
    StoredReply unsealed =
        unasked.unsealed(
            memberTransaction,
            happened,
            to,
            SentTimes.windowIsOpen(chat.askedAt(), memberTransaction.now()));
    Worded worded = Rendering.answer(memberTransaction, answer);
    Delivery delivery =
        new Delivery(
            unsealed.id(),
            new Recipient(chat.channel(), chat.via(), memberTransaction.state().identities()),
            worded.reply(),
            Optional.of(chat.answers()),
            chat.askedAt());
    put(memberTransaction, unsealed, new StoredAnswer(delivery, worded.facts()));
    MemberState state = memberTransaction.state();
    memberTransaction.state(
        state.with(Waiting.after(state.chat(), worded.reply(), memberTransaction.now())));
  }

  @Override
  public void remind(MemberTransaction memberTransaction, String event, Message words) {
    remind(memberTransaction, event, words, false);
  }

  @Override
  public void notice(MemberTransaction memberTransaction, String event, Message words) {
    remind(memberTransaction, event, words, true);
  }

  private void remind(
      MemberTransaction memberTransaction, String event, Message words, boolean mayWait) {
    Fingerprint happened =
        fingerprints.happening(
            event + Source.TO.text() + memberTransaction.member().member().value());
    if (memberTransaction.scope().replies().to(happened).isPresent()) {
      return;
    }
    Optional<LastChat> open =
        memberTransaction
            .state()
            .lastChat()
            .filter(last -> SentTimes.windowIsOpen(last.sentAt(), memberTransaction.now()))
            .filter(last -> !direct && !memberTransaction.state().chat().optedOut());
    if (open.isEmpty() || (mayWait && quiet.hold(memberTransaction))) {
      unasked.tellLater(
          memberTransaction, happened, fingerprints.nowhere(memberTransaction.member()), words);
      return;
    }
    LastChat chat = open.get();
    Fingerprint to = fingerprints.recipient(chat.channel(), chat.via(), memberTransaction.member());
    StoredReply unsealed = unasked.unsealed(memberTransaction, happened, to, true);
    Worded worded = Rendering.word(memberTransaction, words);
    Delivery delivery =
        new Delivery(
            unsealed.id(),
            new Recipient(chat.channel(), chat.via(), memberTransaction.state().identities()),
            worded.reply(),
            Optional.empty(),
            chat.sentAt());
    put(memberTransaction, unsealed, new StoredAnswer(delivery, worded.facts()));
  }

  @Override
  public void mail(
      MemberTransaction memberTransaction, String address, String event, Message words) {
    mail.keep(memberTransaction, address, event, words, ReplyKey.OPEN);
  }

  /** What is mailed. */
  StoredMail mail() {
    return mail;
  }

  private void put(MemberTransaction memberTransaction, StoredReply unsealed, StoredAnswer answer) {
    memberTransaction.scope().replies().put(seals.seal(memberTransaction, unsealed, answer));
  }
}
