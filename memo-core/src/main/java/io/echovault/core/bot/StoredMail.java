package io.echovault.core.bot;

import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.wording.Worded;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.ReplyKey;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What is mailed to members: kept sealed, and sent by the outbox, as replies are. */
final class StoredMail {
  private final Fingerprints fingerprints;
  private final ReplySeals seals;
  private final Supplier<UUID> ids;
  private final boolean outbox;

  /**
   * Keeps mail.
   *
   * @param outbox whether there is one that mail can wait in
   */
  StoredMail(Fingerprints fingerprints, ReplySeals seals, Supplier<UUID> ids, boolean outbox) {
    this.fingerprints = fingerprints;
    this.seals = seals;
    this.ids = ids;
    this.outbox = outbox;
  }

  /**
   * Has words mailed when the transaction commits, unless the event was mailed before.
   *
   * @param key of the day for somebody who is erased in this transaction
   */
  void keep(
      MemberTransaction memberTransaction,
      String address,
      String event,
      Message words,
      ReplyKey key) {
    String to = Source.TO.text() + memberTransaction.member().member().value();
    Fingerprint happened = fingerprints.happening(Source.MAIL.text() + event + to);
    if (!outbox || memberTransaction.scope().replies().to(happened).isPresent()) {
      return;
    }
    StoredReply unsealed =
        new StoredReply(
            new ReplyId(ids.get()),
            memberTransaction.member().member(),
            happened,
            fingerprints.recipient(Channel.MAIL, "", memberTransaction.member()),
            true,
            false,
            Bytes.NONE,
            memberTransaction.now(),
            key,
            Optional.empty());
    Worded worded = Rendering.word(memberTransaction, words);
    Delivery delivery =
        new Delivery(
            unsealed.id(),
            new Recipient(Channel.MAIL, "", List.of(ChannelIdentity.mail(address))),
            worded.reply(),
            Optional.empty(),
            memberTransaction.now());
    StoredAnswer answer = new StoredAnswer(delivery, worded.facts());
    memberTransaction.scope().replies().put(seals.seal(memberTransaction, unsealed, answer));
  }
}
