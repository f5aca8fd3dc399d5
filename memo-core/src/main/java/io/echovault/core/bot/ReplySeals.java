package io.echovault.core.bot;

import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.DayKeys;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.ReplyKey;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens stored answers, each under the key that its row names. Safe for threads. */
public final class ReplySeals {
  private static final UUID NO_SESSION = new UUID(0, 0);

  private final MemberKeys keys;
  private final DayKeys days;

  public ReplySeals(MemberKeys keys, DayKeys days) {
    this.keys = keys;
    this.days = days;
  }

  /**
   * A reply with an answer as its content.
   *
   * @throws IllegalStateException when the answer shows words of a secret tier and the reply is not
   *     one of a session: nothing of it is stored then
   */
  StoredReply seal(MemberTransaction memberTransaction, StoredReply reply, StoredAnswer answer) {
    if (answer.facts().secret() && reply.key() != ReplyKey.SECRET) {
      throw withoutSession();
    }
    SealKey key =
        reply.key() == ReplyKey.DAY
            ? days.get(reply.createdAt())
            : key(memberTransaction.member(), memberTransaction.record(), reply.key());
    return reply.with(
        key.seal(ReplyCodec.toBytes(answer), binding(memberTransaction.member(), reply)));
  }

  /**
   * What a stored reply holds; empty for silence, for what was shredded, and for what is sealed
   * under keys of a member who is not there any more.
   */
  Optional<StoredAnswer> open(MemberRef member, Optional<MemberRecord> record, StoredReply stored) {
    if (stored.content().isEmpty()) {
      return Optional.empty();
    }
    Optional<SealKey> key =
        stored.key() == ReplyKey.DAY
            ? Optional.of(days.find(stored.createdAt()))
            : record.map(each -> key(member, each, stored.key()));
    return key.map(
        each ->
            ReplyCodec.fromBytes(
                stored.id(), each.open(stored.content(), binding(member, stored))));
  }

  /** Whether the login that a reply was given under is the one that is live, if it takes one. */
  static boolean isOpen(StoredReply stored, Optional<LiveSession> live) {
    return stored.session().isEmpty() || stored.session().equals(live.map(LiveSession::id));
  }

  static IllegalStateException withoutSession() {
    return new IllegalStateException("words of a secret tier are answered under a session only");
  }

  private SealKey key(MemberRef member, MemberRecord record, ReplyKey which) {
    return which == ReplyKey.SECRET
        ? keys.unwrap(member, Which.SECRET, record.secretKey())
        : keys.unwrap(member, Which.OPEN, record.openKey());
  }

  private static Binding binding(MemberRef member, StoredReply reply) {
    return Binding.to(Purpose.REPLY)
        .and(member)
        .and(reply.id().value())
        .and(reply.message().value())
        .and(reply.recipient().value())
        .and(reply.key())
        .and(reply.session().map(SessionId::value).orElse(NO_SESSION));
  }
}
