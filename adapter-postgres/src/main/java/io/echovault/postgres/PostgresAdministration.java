package io.echovault.postgres;

import io.echovault.ports.outbound.Administration;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept of one tenant itself, in PostgreSQL. */
final class PostgresAdministration implements Administration {
  private static final String FIND =
      "SELECT kind, name, audit_seq, audit_hash, created_at, anchors, version, mac FROM tenants"
          + " WHERE tenant_id = ?";
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String ADD =
      """
      INSERT INTO tenants (kind, name, audit_seq, audit_hash, created_at, anchors, version, mac, tenant_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String SAVE =
      """
      UPDATE tenants SET kind = ?, name = ?, audit_seq = ?, audit_hash = ?, created_at = ?,
                         anchors = ?, version = ?, mac = ?
      WHERE tenant_id = ? AND (? < 0 OR version = ?)
      """;

  private final TenantId tenant;
  private final Statements statements;

  PostgresAdministration(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public Optional<TenantRecord> find() {
    return statements.askForOne(PostgresAdministration::record, FIND, tenant.value());
  }

  @Override
  public TenantRecord lock(TenantRecord fresh) {
    statements.add(ADD, values(fresh));
    return statements
        .askForOne(PostgresAdministration::record, LOCK, tenant.value())
        .orElseThrow(() -> new IllegalStateException("a tenant's record is there but not seen"));
  }

  @Override
  public void save(TenantRecord record) {
    statements.addForOne(
        () -> new IllegalStateException("there is no record of tenant " + tenant.value()),
        SAVE,
        Stream.concat(
                Stream.of(values(record)),
                Stream.of(Values.replaced(record.proof()), Values.replaced(record.proof())))
            .toArray());
  }

  private Object[] values(TenantRecord record) {
    return new Object[] {
      record.kind().name(),
      record.name(),
      record.audit().seq(),
      record.audit().hash().array(),
      Values.time(record.createdAt()),
      record.anchors().array(),
      record.proof().version(),
      record.proof().mac().array(),
      tenant.value()
    };
  }

  private static TenantRecord record(ResultSet row) throws SQLException {
    return new TenantRecord(
        TenantRecord.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        new AuditHead(row.getLong("audit_seq"), Values.bytes(row, "audit_hash")),
        Values.instant(row, "created_at"),
        Values.bytes(row, "anchors"),
        Values.proof(row));
  }
}
