package io.echovault.postgres;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The audit chains of one tenant's members in PostgreSQL. */
final class PostgresAudit {
  private static final String APPEND =
      """
      INSERT INTO audit_events (tenant_id, member_id, seq, at, act, subject, hash)
      SELECT ?::uuid, event.*
      FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[])
           AS event
      """;
  private static final String AFTER =
      """
      SELECT member_id, seq, at, act, subject, hash FROM audit_events
      WHERE tenant_id = :tenant AND member_id = :member AND seq > :seq ORDER BY seq LIMIT :limit
      """;

  private final Handle handle;
  private final TenantId tenant;
  private final Writes writes;

  PostgresAudit(Handle handle, TenantId tenant, Writes writes) {
    this.handle = handle;
    this.tenant = tenant;
    this.writes = writes;
  }

  void append(List<AuditEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    writes.add(
        APPEND,
        tenant.value(),
        Values.uuids(events, event -> event.member().value()),
        Values.longs(events, AuditEvent::seq),
        Values.times(events, AuditEvent::at),
        Values.texts(events, event -> event.act().name()),
        Values.texts(events, AuditEvent::subject),
        Values.bytes(events, AuditEvent::hash));
  }

  List<AuditEvent> after(MemberId member, long seq, int limit) {
    writes.flush();
    return handle
        .createQuery(AFTER)
        .bind("tenant", tenant.value())
        .bind("member", member.value())
        .bind("seq", seq)
        .bind("limit", limit)
        .map((row, context) -> event(row))
        .list();
  }

  private static AuditEvent event(ResultSet row) throws SQLException {
    return new AuditEvent(
        new MemberId(Values.uuid(row, "member_id")),
        row.getLong("seq"),
        Values.instant(row, "at"),
        AuditEvent.Act.valueOf(row.getString("act")),
        row.getString("subject"),
        Values.bytes(row, "hash"));
  }
}
