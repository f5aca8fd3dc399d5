package io.echovault.postgres;

import io.echovault.ports.outbound.Replies;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One tenant's replies in PostgreSQL. */
final class PostgresReplies implements Replies {
  private static final String REPLY =
      """
      SELECT reply_id, member_id, message, recipient, to_send, content, created_at
      FROM replies WHERE tenant_id = :tenant
      """;
  private static final String TO = REPLY + " AND message = :message";
  private static final String FIND = REPLY + " AND reply_id = :reply AND member_id = :member";
  private static final String PUT =
      """
      INSERT INTO replies (tenant_id, reply_id, member_id, message, recipient, to_send, content,
                           created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SEND =
      """
      INSERT INTO sending (reply_id, tenant_id, member_id, recipient, created_at)
      VALUES (?, ?, ?, ?, ?)
      """;

  private final Handle handle;
  private final TenantId tenant;
  private final Writes writes;

  PostgresReplies(Handle handle, TenantId tenant, Writes writes) {
    this.handle = handle;
    this.tenant = tenant;
    this.writes = writes;
  }

  @Override
  public Optional<StoredReply> to(Fingerprint message) {
    writes.flush();
    return handle
        .createQuery(TO)
        .bind("tenant", tenant.value())
        .bind("message", message.value())
        .map((row, context) -> reply(row))
        .findOne();
  }

  @Override
  public Optional<StoredReply> find(MemberId member, ReplyId reply) {
    writes.flush();
    return handle
        .createQuery(FIND)
        .bind("tenant", tenant.value())
        .bind("reply", reply.value())
        .bind("member", member.value())
        .map((row, context) -> reply(row))
        .findOne();
  }

  private static StoredReply reply(ResultSet row) throws SQLException {
    return new StoredReply(
        new ReplyId(Values.uuid(row, "reply_id")),
        new MemberId(Values.uuid(row, "member_id")),
        Values.fingerprint(row, "message"),
        Values.fingerprint(row, "recipient"),
        row.getBoolean("to_send"),
        Values.bytes(row, "content"),
        Values.instant(row, "created_at"));
  }

  @Override
  public void put(StoredReply reply) {
    writes.add(
        PUT,
        tenant.value(),
        reply.id().value(),
        reply.member().value(),
        reply.message().value(),
        reply.recipient().value(),
        reply.toSend(),
        reply.content().array(),
        Values.time(reply.createdAt()));
    if (reply.toSend()) {
      writes.add(
          SEND,
          reply.id().value(),
          tenant.value(),
          reply.member().value(),
          reply.recipient().value(),
          Values.time(reply.createdAt()));
    }
  }
}
