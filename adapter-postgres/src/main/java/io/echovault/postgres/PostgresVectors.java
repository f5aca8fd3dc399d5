package io.echovault.postgres;

import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.VectorProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The vectors of one tenant's memories in PostgreSQL. */
final class PostgresVectors implements Vectors {
  private static final String PUT =
      """
      INSERT INTO vectors (tenant_id, member_id, place, memory_id, version, tier, model, dimension,
                           content)
      SELECT ?::uuid, ?::uuid, entry.*
      FROM unnest(?::bigint[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::integer[],
                  ?::bytea[]) AS entry
      ON CONFLICT (tenant_id, member_id, memory_id) DO UPDATE SET
        place = excluded.place, version = excluded.version, tier = excluded.tier,
        model = excluded.model, dimension = excluded.dimension, content = excluded.content
      """;
  private static final String AFTER =
      """
      SELECT place, memory_id, version, tier, model, dimension, content
      FROM vectors WHERE tenant_id = ? AND member_id = ? AND place > ? ORDER BY place LIMIT ?
      """;
  private static final String REMOVE =
      "DELETE FROM vectors WHERE tenant_id = ? AND member_id = ? AND memory_id = ?";
  private static final String PROGRESS =
      "SELECT model, seq, place FROM vector_progress WHERE tenant_id = ? AND member_id = ?";
  private static final String SAVE =
      """
      INSERT INTO vector_progress (tenant_id, member_id, model, seq, place) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (tenant_id, member_id) DO UPDATE SET
        model = excluded.model, seq = excluded.seq, place = excluded.place
      """;

  private final TenantId tenant;
  private final Statements statements;

  PostgresVectors(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public void put(MemberId member, List<SealedVectors> vectors) {
    if (vectors.isEmpty()) {
      return;
    }
    statements.add(
        PUT,
        tenant.value(),
        member.value(),
        Values.longs(vectors, SealedVectors::place),
        Values.uuids(vectors, each -> each.memory().value()),
        Values.ints(vectors, SealedVectors::version),
        Values.texts(vectors, each -> each.tier().name()),
        Values.texts(vectors, SealedVectors::model),
        Values.ints(vectors, SealedVectors::dimension),
        Values.bytes(vectors, SealedVectors::content));
  }

  @Override
  public List<SealedVectors> after(MemberId member, long place, int limit) {
    return statements.ask(
        PostgresVectors::vectors, AFTER, tenant.value(), member.value(), place, limit);
  }

  private static SealedVectors vectors(ResultSet row) throws SQLException {
    return new SealedVectors(
        row.getLong("place"),
        new MemoryId(Values.uuid(row, "memory_id")),
        row.getInt("version"),
        Tier.valueOf(row.getString("tier")),
        row.getString("model"),
        row.getInt("dimension"),
        Values.bytes(row, "content"));
  }

  @Override
  public void remove(MemberId member, MemoryId memory) {
    statements.add(REMOVE, tenant.value(), member.value(), memory.value());
  }

  @Override
  public VectorProgress progress(MemberId member) {
    return statements
        .ask(PostgresVectors::progress, PROGRESS, tenant.value(), member.value())
        .stream()
        .findFirst()
        .orElse(VectorProgress.NONE);
  }

  private static VectorProgress progress(ResultSet row) throws SQLException {
    return new VectorProgress(row.getString("model"), row.getLong("seq"), row.getLong("place"));
  }

  @Override
  public void save(MemberId member, VectorProgress progress) {
    statements.add(
        SAVE, tenant.value(), member.value(), progress.model(), progress.seq(), progress.place());
  }
}
