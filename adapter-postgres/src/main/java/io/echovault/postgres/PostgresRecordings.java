package io.echovault.postgres;

import io.echovault.ports.outbound.Recordings;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.TenantId;
import java.util.Optional;

/** Recordings of one tenant's members in PostgreSQL. */
final class PostgresRecordings implements Recordings {
  private static final String KEEP =
      """
      INSERT INTO recordings (tenant_id, member_id, memory_id, content) VALUES (?, ?, ?, ?)
      ON CONFLICT (tenant_id, member_id, memory_id) DO UPDATE SET content = excluded.content
      """;
  private static final String ONE = " WHERE tenant_id = ? AND member_id = ? AND memory_id = ?";
  private static final String FIND = "SELECT content FROM recordings" + ONE;
  private static final String REMOVE = "DELETE FROM recordings" + ONE;

  private final TenantId tenant;
  private final Statements statements;

  PostgresRecordings(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public void keep(MemberId member, MemoryId memory, Bytes content) {
    statements.add(KEEP, tenant.value(), member.value(), memory.value(), content.array());
  }

  @Override
  public Optional<Bytes> find(MemberId member, MemoryId memory) {
    return statements.askForOne(
        row -> Values.bytes(row, "content"), FIND, tenant.value(), member.value(), memory.value());
  }

  @Override
  public void remove(MemberId member, MemoryId memory) {
    statements.add(REMOVE, tenant.value(), member.value(), memory.value());
  }
}
