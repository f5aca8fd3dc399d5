package io.echovault.postgres;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The audit chains of one tenant's members in PostgreSQL. */
final class PostgresAudit {
  private static final String APPEND =
      """
      INSERT INTO audit_events (tenant_id, member_id, seq, at, act, subject, hash)
      SELECT ?::uuid, event.*
      FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[])
           AS event
      """;
  private static final String APPEND_ONE =
      """
      INSERT INTO audit_events (tenant_id, member_id, seq, at, act, subject, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String AFTER =
      """
      SELECT member_id, seq, at, act, subject, hash FROM audit_events
      WHERE tenant_id = ? AND member_id = ? AND seq > ? ORDER BY seq LIMIT ?
      """;

  private final TenantId tenant;
  private final Statements statements;

  PostgresAudit(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  void append(List<AuditEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    if (events.size() == 1) {
      append(events.get(0));
      return;
    }
    statements.add(
        APPEND,
        tenant.value(),
        Values.uuids(events, event -> event.member().value()),
        Values.longs(events, AuditEvent::seq),
        Values.times(events, AuditEvent::at),
        Values.texts(events, event -> event.act().name()),
        Values.texts(events, AuditEvent::subject),
        Values.bytes(events, AuditEvent::hash));
  }

  // The usual case; see the journal.
  private void append(AuditEvent event) {
    statements.add(
        APPEND_ONE,
        tenant.value(),
        event.member().value(),
        event.seq(),
        Values.time(event.at()),
        event.act().name(),
        event.subject(),
        event.hash().array());
  }

  List<AuditEvent> after(MemberId member, long seq, int limit) {
    return statements.ask(PostgresAudit::event, AFTER, tenant.value(), member.value(), seq, limit);
  }

  private static AuditEvent.Act act(String name) {
    try {
      return AuditEvent.Act.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new MemoException.Unreadable("an audit event holds an act that there is not", e);
    }
  }

  private static AuditEvent event(ResultSet row) throws SQLException {
    return new AuditEvent(
        new MemberId(Values.uuid(row, "member_id")),
        row.getLong("seq"),
        Values.instant(row, "at"),
        act(row.getString("act")),
        row.getString("subject"),
        Values.bytes(row, "hash"));
  }
}
