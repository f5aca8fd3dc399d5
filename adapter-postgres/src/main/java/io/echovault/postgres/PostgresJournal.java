package io.echovault.postgres;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The journals of one tenant's members in PostgreSQL. */
final class PostgresJournal implements Journal {
  private static final String APPEND =
      """
      INSERT INTO journal (tenant_id, member_id, seq, memory_id, number, change, tier, version,
                           recorded_at, content)
      SELECT ?::uuid, ?::uuid, entry.*
      FROM unnest(?::bigint[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::integer[],
                  ?::timestamptz[], ?::bytea[]) AS entry
      """;
  private static final String APPEND_ONE =
      """
      INSERT INTO journal (tenant_id, member_id, seq, memory_id, number, change, tier, version,
                           recorded_at, content)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ENTRY =
      """
      SELECT seq, memory_id, number, change, tier, version, recorded_at, content
      FROM journal WHERE tenant_id = ? AND member_id = ?
      """;
  private static final String AFTER = ENTRY + " AND seq > ? ORDER BY seq LIMIT ?";
  private static final String OF = ENTRY + " AND memory_id = ? ORDER BY seq";
  private static final String SHRED =
      """
      UPDATE journal SET content = '' WHERE tenant_id = ? AND member_id = ? AND memory_id = ?
      """;

  private final TenantId tenant;
  private final Statements statements;

  PostgresJournal(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public void append(MemberId member, List<SealedEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    if (entries.size() == 1) {
      append(member, entries.get(0));
      return;
    }
    statements.add(
        APPEND,
        tenant.value(),
        member.value(),
        Values.longs(entries, SealedEntry::seq),
        Values.uuids(entries, entry -> entry.memory().value()),
        Values.ints(entries, SealedEntry::number),
        Values.texts(entries, entry -> entry.change().name()),
        Values.texts(entries, entry -> entry.tier().name()),
        Values.ints(entries, SealedEntry::version),
        Values.times(entries, SealedEntry::recordedAt),
        Values.bytes(entries, SealedEntry::content));
  }

  // The usual case, and arrays of one cost both sides more than what is in them.
  private void append(MemberId member, SealedEntry entry) {
    statements.add(
        APPEND_ONE,
        tenant.value(),
        member.value(),
        entry.seq(),
        entry.memory().value(),
        entry.number(),
        entry.change().name(),
        entry.tier().name(),
        entry.version(),
        Values.time(entry.recordedAt()),
        entry.content().array());
  }

  @Override
  public List<SealedEntry> after(MemberId member, long seq, int limit) {
    return statements.ask(
        PostgresJournal::entry, AFTER, tenant.value(), member.value(), seq, limit);
  }

  @Override
  public List<SealedEntry> of(MemberId member, MemoryId memory) {
    return statements.ask(
        PostgresJournal::entry, OF, tenant.value(), member.value(), memory.value());
  }

  private static SealedEntry entry(ResultSet row) throws SQLException {
    return new SealedEntry(
        row.getLong("seq"),
        new MemoryId(Values.uuid(row, "memory_id")),
        row.getInt("number"),
        SealedEntry.Change.valueOf(row.getString("change")),
        Tier.valueOf(row.getString("tier")),
        row.getInt("version"),
        Values.instant(row, "recorded_at"),
        Values.bytes(row, "content"));
  }

  @Override
  public void shred(MemberId member, MemoryId memory) {
    statements.add(SHRED, tenant.value(), member.value(), memory.value());
  }
}
