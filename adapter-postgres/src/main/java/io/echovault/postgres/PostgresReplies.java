package io.echovault.postgres;

import io.echovault.ports.outbound.Replies;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.ReplyKey;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One tenant's replies in PostgreSQL. */
final class PostgresReplies implements Replies {
  private static final String REPLY =
      """
      SELECT reply_id, member_id, message, recipient, to_send, merges, content,
             created_at, sealed_with, session_id
      FROM replies WHERE tenant_id = ?
      """;
  private static final String TO = REPLY + " AND message = ?";
  private static final String FIND = REPLY + " AND reply_id = ? AND member_id = ?";
  private static final String PUT =
      """
      INSERT INTO replies (tenant_id, reply_id, member_id, message, recipient, to_send, merges,
                           content, created_at, sealed_with, session_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
      """;
  private static final String SHRED =
      "UPDATE replies SET content = '' WHERE tenant_id = ? AND reply_id = ? AND member_id = ?";
  private static final String FORGET_UNSENT =
      """
      DELETE FROM replies WHERE tenant_id = ? AND member_id = ? AND created_at < ? AND NOT to_send
      """;
  private static final String SEND =
      """
      INSERT INTO sending (reply_id, tenant_id, member_id, recipient, merges, created_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private final TenantId tenant;
  private final Statements statements;
  private final Map<Fingerprint, Statements.Rows<StoredReply>> expected = new HashMap<>();

  PostgresReplies(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public void expect(Fingerprint message) {
    expected.put(
        message, statements.askBehind(PostgresReplies::reply, TO, tenant.value(), message.value()));
  }

  @Override
  public Optional<StoredReply> to(Fingerprint message) {
    Statements.Rows<StoredReply> rows = expected.remove(message);
    return rows == null
        ? statements.askForOne(PostgresReplies::reply, TO, tenant.value(), message.value())
        : rows.get().stream().findFirst();
  }

  @Override
  public Optional<StoredReply> find(MemberId member, ReplyId reply) {
    return statements.askForOne(
        PostgresReplies::reply, FIND, tenant.value(), reply.value(), member.value());
  }

  private static StoredReply reply(ResultSet row) throws SQLException {
    return new StoredReply(
        new ReplyId(Values.uuid(row, "reply_id")),
        new MemberId(Values.uuid(row, "member_id")),
        Values.fingerprint(row, "message"),
        Values.fingerprint(row, "recipient"),
        row.getBoolean("to_send"),
        row.getBoolean("merges"),
        Values.bytes(row, "content"),
        Values.instant(row, "created_at"),
        ReplyKey.valueOf(row.getString("sealed_with")),
        Optional.ofNullable(row.getObject("session_id", UUID.class)).map(SessionId::new));
  }

  @Override
  public void shred(MemberId member, ReplyId reply) {
    statements.add(SHRED, tenant.value(), reply.value(), member.value());
  }

  @Override
  public void forgetUnsent(MemberId member, Instant before) {
    statements.add(FORGET_UNSENT, tenant.value(), member.value(), Values.time(before));
  }

  @Override
  public void put(StoredReply reply) {
    expected.remove(reply.message());
    statements.add(
        PUT,
        tenant.value(),
        reply.id().value(),
        reply.member().value(),
        reply.message().value(),
        reply.recipient().value(),
        reply.toSend(),
        reply.merges(),
        reply.content().array(),
        Values.time(reply.createdAt()),
        reply.key().name(),
        reply.session().map(session -> session.value().toString()).orElse(""));
    if (reply.toSend()) {
      statements.add(
          SEND,
          reply.id().value(),
          tenant.value(),
          reply.member().value(),
          reply.recipient().value(),
          reply.merges(),
          Values.time(reply.createdAt()));
    }
  }
}
