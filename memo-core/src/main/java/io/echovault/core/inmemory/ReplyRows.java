package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Replies;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The replies of the tenant whose lock this transaction holds. */
final class ReplyRows implements Replies {
  private final TenantRows rows;
  private final Changes changes;

  ReplyRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public Optional<StoredReply> to(Fingerprint message) {
    return Optional.ofNullable(rows.replies.get(message));
  }

  @Override
  public Optional<StoredReply> find(MemberId member, ReplyId reply) {
    return Optional.ofNullable(rows.repliesById.get(reply))
        .filter(each -> each.member().equals(member));
  }

  @Override
  public void shred(MemberId member, ReplyId reply) {
    find(member, reply)
        .map(each -> each.with(Bytes.NONE))
        .ifPresent(
            shredded -> {
              changes.put(rows.replies, shredded.message(), shredded);
              changes.put(rows.repliesById, shredded.id(), shredded);
            });
  }

  @Override
  public void forgetUnsent(MemberId member, Instant before) {
    List<StoredReply> old =
        rows.repliesById.values().stream()
            .filter(each -> each.member().equals(member) && !each.toSend())
            .filter(each -> each.createdAt().isBefore(before))
            .toList();
    for (StoredReply each : old) {
      changes.remove(rows.replies, each.message());
      changes.remove(rows.repliesById, each.id());
    }
  }

  @Override
  public void put(StoredReply reply) {
    if (rows.replies.containsKey(reply.message())) {
      throw new MemoException.TryAgain("the message has an answer already");
    }
    changes.put(rows.replies, reply.message(), reply);
    changes.put(rows.repliesById, reply.id(), reply);
  }
}
