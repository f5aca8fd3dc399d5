package io.echovault.core.bot;

import io.echovault.core.agenda.OldAnswers;
import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.LastChat;
import io.echovault.core.member.Visit;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.session.Notices;
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
public final class Answers implements Notices {
  private final Fingerprints fingerprints;
  private final ReplySeals seals;
  private final Supplier<UUID> ids;
  private final FreshDeliveries fresh;
  private final boolean direct;

  /**
   * Keeps answers.
   *
   * @param direct whether whoever hands a message in gives the answer to its sender, so that
   *     nothing goes to an outbox
   */
  public Answers(
      Fingerprints fingerprints,
      ReplySeals seals,
      Supplier<UUID> ids,
      FreshDeliveries fresh,
      boolean direct) {
    this.direct = direct;
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
  Optional<Reply> earlier(Visit visit, Fingerprint message) {
    return visit
        .scope()
        .replies()
        .to(message)
        .map(
            stored ->
                ReplySeals.isOpen(stored, visit.session())
                    ? seals.open(visit.member(), Optional.of(visit.record()), stored)
                    : Optional.<StoredAnswer>empty())
        .map(answer -> answer.map(each -> each.delivery().reply()).orElse(Reply.SILENCE));
  }

  /**
   * Keeps the last answer to somebody who is erased in this transaction, under a key that opens it
   * later, when the member's are gone.
   */
  void keepLast(Visit visit, Handling handling, Worded words, List<ChannelIdentity> to) {
    keep(visit, handling.message(), handling.fingerprint(), words, to, ReplyKey.DAY);
  }

  /** Notes that a message is answered by nothing. */
  void keepSilence(Visit visit, IncomingMessage message, Fingerprint fingerprint) {
    keep(visit, message, fingerprint, Rendering.word(visit, Message.none()), List.of());
  }

  /** Keeps an answer, to be sent if there is something to send and the channel still takes it. */
  void keep(
      Visit visit,
      IncomingMessage message,
      Fingerprint fingerprint,
      Worded words,
      List<ChannelIdentity> to) {
    ReplyKey key = words.facts().secret() ? ReplyKey.SECRET : ReplyKey.OPEN;
    keep(visit, message, fingerprint, words, to, key);
  }

  private void keep(
      Visit visit,
      IncomingMessage message,
      Fingerprint fingerprint,
      Worded words,
      List<ChannelIdentity> to,
      ReplyKey key) {
    Envelope envelope = message.envelope();
    boolean silent = words.reply().equals(Reply.SILENCE);
    Optional<SessionId> session =
        key == ReplyKey.SECRET
            ? Optional.of(visit.session().orElseThrow(ReplySeals::withoutSession).id())
            : Optional.empty();
    StoredReply unsealed =
        new StoredReply(
            new ReplyId(ids.get()),
            visit.member().member(),
            fingerprint,
            fingerprints.recipient(envelope.sender().channel(), envelope.via(), visit.member()),
            !silent && !direct && SentTimes.windowIsOpen(message, visit.now()),
            words.facts().merges(),
            Bytes.NONE,
            visit.now(),
            key,
            session);
    if (direct) {
      OldAnswers.schedule(visit);
    }
    if (silent) {
      visit.scope().replies().put(unsealed);
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
    put(visit, unsealed, answer);
    if (unsealed.toSend() && session.isEmpty()) {
      fresh.hold(visit.member(), answer, visit.now());
    }
  }

  /** Has words sent once about a message that is not answered; does nothing when they were. */
  void keepOnce(Visit visit, IncomingMessage message, String event, Message words) {
    Fingerprint happened = fingerprints.happening(event + "/" + fingerprint(message).value());
    if (visit.scope().replies().to(happened).isPresent()) {
      return;
    }
    if (direct) {
      Envelope envelope = message.envelope();
      Fingerprint to =
          fingerprints.recipient(envelope.sender().channel(), envelope.via(), visit.member());
      tellLater(visit, happened, to, words);
    } else {
      keep(
          visit,
          message,
          happened,
          Rendering.word(visit, words),
          message.envelope().sender().identities());
    }
  }

  @Override
  public void tell(Visit visit, SentLink chat, String event, Answer answer) {
    Fingerprint happened = fingerprints.message(chat.channel(), new MessageId(event));
    Fingerprint to = fingerprints.recipient(chat.channel(), chat.via(), visit.member());
    if (direct) {
      // A question is not put off: they get it when they ask for the same once more.
      tellLater(
          visit, happened, to, answer.options().isEmpty() ? answer.message() : Message.none());
      return;
    }
    StoredReply unsealed =
        unasked(visit, happened, to, SentTimes.windowIsOpen(chat.askedAt(), visit.now()));
    Worded worded = Rendering.answer(visit, answer);
    Delivery delivery =
        new Delivery(
            unsealed.id(),
            new Recipient(chat.channel(), chat.via(), visit.state().identities()),
            worded.reply(),
            Optional.of(chat.answers()),
            chat.askedAt());
    put(visit, unsealed, new StoredAnswer(delivery, worded.facts()));
  }

  @Override
  public void remind(Visit visit, String event, Message words) {
    Fingerprint happened =
        fingerprints.happening(event + Source.TO.text() + visit.member().member().value());
    if (visit.scope().replies().to(happened).isPresent()) {
      return;
    }
    Optional<LastChat> open =
        visit
            .state()
            .lastChat()
            .filter(last -> SentTimes.windowIsOpen(last.sentAt(), visit.now()))
            .filter(last -> !direct && !visit.state().chat().optedOut());
    if (open.isEmpty()) {
      tellLater(visit, happened, fingerprints.nowhere(visit.member()), words);
      return;
    }
    LastChat chat = open.get();
    Fingerprint to = fingerprints.recipient(chat.channel(), chat.via(), visit.member());
    StoredReply unsealed = unasked(visit, happened, to, true);
    Worded worded = Rendering.word(visit, words);
    Delivery delivery =
        new Delivery(
            unsealed.id(),
            new Recipient(chat.channel(), chat.via(), visit.state().identities()),
            worded.reply(),
            Optional.empty(),
            chat.sentAt());
    put(visit, unsealed, new StoredAnswer(delivery, worded.facts()));
  }

  /** Has words told with the next answer, and notes that what they tell of needs no more. */
  private void tellLater(Visit visit, Fingerprint happened, Fingerprint to, Message words) {
    if (!words.equals(Message.none())) {
      visit.state(visit.state().with(visit.state().chat().withNews(words)));
    }
    if (direct) {
      OldAnswers.schedule(visit);
    }
    visit.scope().replies().put(unasked(visit, happened, to, false));
  }

  private StoredReply unasked(Visit visit, Fingerprint happened, Fingerprint to, boolean send) {
    return new StoredReply(
        new ReplyId(ids.get()),
        visit.member().member(),
        happened,
        to,
        send,
        Bytes.NONE,
        visit.now());
  }

  private void put(Visit visit, StoredReply unsealed, StoredAnswer answer) {
    visit.scope().replies().put(seals.seal(visit, unsealed, answer));
  }
}
