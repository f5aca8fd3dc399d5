package io.echovault.postgres;

import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What falls due, in PostgreSQL. */
final class PostgresDueItems implements DueItems {
  private static final String DUE =
      """
      SELECT tenant_id, member_id, kind, memory_id, due_at FROM due_items
      WHERE kind = :kind AND due_at <= :moment ORDER BY due_at LIMIT :limit
      """;
  private static final String DEPTH =
      """
      SELECT count(*) AS waiting, 0 AS dead, min(due_at) AS oldest FROM due_items
      WHERE kind = :kind AND due_at <= :moment
      """;
  private static final String SCHEDULE =
      """
      INSERT INTO due_items (tenant_id, member_id, kind, memory_id, due_at)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (tenant_id, member_id, kind, memory_id)
      DO UPDATE SET due_at = greatest(due_items.due_at, excluded.due_at)
      """;
  private static final String UNSCHEDULE =
      """
      DELETE FROM due_items
      WHERE tenant_id = ? AND member_id = ? AND kind = ? AND memory_id = ?
      """;

  private final Transactions transactions;

  PostgresDueItems(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<DueItem> dueAt(DueItem.Kind kind, Instant moment, int limit) {
    return transactions.each(
        handle ->
            handle
                .createQuery(DUE)
                .bind("kind", kind.name())
                .bind("moment", Values.time(moment))
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
  }

  @Override
  public QueueDepth depth(DueItem.Kind kind, Instant moment) {
    return transactions.each(
        handle ->
            handle
                .createQuery(DEPTH)
                .bind("kind", kind.name())
                .bind("moment", Values.time(moment))
                .map((row, context) -> Values.depth(row))
                .one());
  }

  private static DueItem item(ResultSet row) throws SQLException {
    return new DueItem(
        new MemberRef(
            new TenantId(Values.uuid(row, "tenant_id")),
            new MemberId(Values.uuid(row, "member_id"))),
        DueItem.Kind.valueOf(row.getString("kind")),
        new MemoryId(Values.uuid(row, "memory_id")),
        Values.instant(row, "due_at"));
  }

  /** Schedules inside a tenant's transaction. */
  static void schedule(Statements statements, DueItem item) {
    statements.add(
        SCHEDULE,
        item.member().tenant().value(),
        item.member().member().value(),
        item.kind().name(),
        item.memory().value(),
        Values.time(item.dueAt()));
  }

  /** Takes off the agenda inside a tenant's transaction. */
  static void unschedule(Statements statements, DueItem item) {
    statements.add(
        UNSCHEDULE,
        item.member().tenant().value(),
        item.member().member().value(),
        item.kind().name(),
        item.memory().value());
  }
}
