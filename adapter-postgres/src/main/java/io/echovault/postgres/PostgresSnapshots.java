package io.echovault.postgres;

import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One tenant's snapshots in PostgreSQL. */
final class PostgresSnapshots implements Snapshots {
  private static final String PUT =
      """
      INSERT INTO snapshots (tenant_id, member_id, snapshot_id, kind, taken_at, memories, content)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      """
      SELECT snapshot_id, kind, taken_at, memories, ''::bytea AS content
      FROM snapshots WHERE tenant_id = ? AND member_id = ?
      ORDER BY taken_at DESC, snapshot_id DESC
      """;
  private static final String FIND =
      """
      SELECT snapshot_id, kind, taken_at, memories, content
      FROM snapshots WHERE tenant_id = ? AND member_id = ? AND snapshot_id = ?
      """;
  private static final String REMOVE =
      "DELETE FROM snapshots WHERE tenant_id = ? AND member_id = ? AND snapshot_id = ?";

  private final TenantId tenant;
  private final Statements statements;

  PostgresSnapshots(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public void put(MemberId member, SealedSnapshot snapshot) {
    statements.add(
        PUT,
        tenant.value(),
        member.value(),
        snapshot.id(),
        snapshot.kind().name(),
        Values.time(snapshot.takenAt()),
        snapshot.memories(),
        snapshot.content().array());
  }

  @Override
  public List<SealedSnapshot> list(MemberId member) {
    return statements.ask(PostgresSnapshots::snapshot, LIST, tenant.value(), member.value());
  }

  @Override
  public Optional<SealedSnapshot> find(MemberId member, UUID snapshot) {
    return statements.askForOne(
        PostgresSnapshots::snapshot, FIND, tenant.value(), member.value(), snapshot);
  }

  @Override
  public void remove(MemberId member, UUID snapshot) {
    statements.add(REMOVE, tenant.value(), member.value(), snapshot);
  }

  private static SealedSnapshot snapshot(ResultSet row) throws SQLException {
    return new SealedSnapshot(
        Values.uuid(row, "snapshot_id"),
        SealedSnapshot.Kind.valueOf(row.getString("kind")),
        Values.instant(row, "taken_at"),
        row.getInt("memories"),
        Values.bytes(row, "content"));
  }
}
