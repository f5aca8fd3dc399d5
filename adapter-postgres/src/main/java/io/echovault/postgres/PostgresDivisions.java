package io.echovault.postgres;

import io.echovault.ports.outbound.Divisions;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What one tenant is divided into, in PostgreSQL. */
final class PostgresDivisions implements Divisions {
  private static final String ALL =
      """
      SELECT division_id, slug, name, version, mac FROM divisions WHERE tenant_id = ?
      ORDER BY slug COLLATE "C", division_id
      """;
  private static final String PUT =
      """
      INSERT INTO divisions (tenant_id, division_id, slug, name, version, mac)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (tenant_id, division_id) DO UPDATE
      SET slug = excluded.slug, name = excluded.name, version = excluded.version, mac = excluded.mac
      """;
  private static final String REMOVE =
      "DELETE FROM divisions WHERE tenant_id = ? AND division_id = ?";

  private final TenantId tenant;
  private final Statements statements;

  PostgresDivisions(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public List<Division> all() {
    return statements.ask(PostgresDivisions::division, ALL, tenant.value());
  }

  private static Division division(ResultSet row) throws SQLException {
    return new Division(
        Values.uuid(row, "division_id"),
        row.getString("slug"),
        row.getString("name"),
        Values.proof(row));
  }

  @Override
  public void put(Division division) {
    statements.add(
        PUT,
        tenant.value(),
        division.id(),
        division.slug(),
        division.name(),
        division.proof().version(),
        division.proof().mac().array());
  }

  @Override
  public void remove(UUID id) {
    statements.add(REMOVE, tenant.value(), id);
  }
}
