package io.echovault.postgres;

import io.echovault.ports.outbound.Directory;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which member an identity belongs to, in PostgreSQL. */
final class PostgresDirectory implements Directory {
  private static final String FIND =
      "SELECT tenant_id, member_id FROM directory WHERE identity = :identity";
  // Waits for a transaction that inserts the same identity.
  private static final String CLAIM =
      """
      INSERT INTO directory (identity, tenant_id, member_id)
      VALUES (:identity, :tenant, :member) ON CONFLICT DO NOTHING
      """;
  private static final String RELEASE =
      "DELETE FROM directory WHERE identity = ? AND tenant_id = ? AND member_id = ?";
  // The row that is deleted stays locked until the end, so nobody gets in between.
  private static final String HAND_OVER =
      """
      WITH given AS (
        DELETE FROM directory WHERE identity = ? AND tenant_id = ? AND member_id = ?
        RETURNING identity
      )
      INSERT INTO directory (identity, tenant_id, member_id)
      SELECT identity, ?, ? FROM given
      """;

  private static final String MEMBERS =
      """
      SELECT DISTINCT tenant_id, member_id FROM directory
      WHERE :first OR (tenant_id, member_id) > (:tenant, :member)
      ORDER BY tenant_id, member_id LIMIT :limit
      """;
  // Not of this table: those whom no identity belongs to are in none that spans the tenants.
  private static final String EVERYBODY =
      """
      SELECT tenant_id, member_id
      FROM members_of_all_tenants(CAST(:tenant AS uuid), CAST(:member AS uuid), :limit)
      """;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Transactions transactions;

  PostgresDirectory(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<MemberRef> find(Fingerprint identity) {
    return transactions.each(handle -> find(handle, identity));
  }

  private static Optional<MemberRef> find(Handle handle, Fingerprint identity) {
    return handle
        .createQuery(FIND)
        .bind("identity", identity.value())
        .map((row, context) -> member(row))
        .findOne();
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return transactions.each(
        handle ->
            handle
                .createQuery(MEMBERS)
                .bind("first", after.isEmpty())
                .bind("tenant", after.map(each -> each.tenant().value()).orElse(NOBODY))
                .bind("member", after.map(each -> each.member().value()).orElse(NOBODY))
                .bind("limit", limit)
                .map((row, context) -> member(row))
                .list());
  }

  /** The members of all tenants who are not erased. */
  static List<MemberRef> everybody(
      Transactions transactions, Optional<MemberRef> after, int limit) {
    return transactions.each(
        handle ->
            handle
                .createQuery(EVERYBODY)
                .bind("tenant", after.map(each -> each.tenant().value()).orElse(NOBODY))
                .bind("member", after.map(each -> each.member().value()).orElse(NOBODY))
                .bind("limit", limit)
                .map((row, context) -> member(row))
                .list());
  }

  private static MemberRef member(ResultSet row) throws SQLException {
    return new MemberRef(
        new TenantId(Values.uuid(row, "tenant_id")), new MemberId(Values.uuid(row, "member_id")));
  }

  /** Claims inside a tenant's transaction. */
  static MemberRef claim(Handle handle, Fingerprint identity, MemberRef member) {
    handle
        .createUpdate(CLAIM)
        .bind("identity", identity.value())
        .bind("tenant", member.tenant().value())
        .bind("member", member.member().value())
        .execute();
    return find(handle, identity)
        .orElseThrow(() -> new MemoException.TryAgain("an identity was released meanwhile"));
  }

  /** Releases inside a tenant's transaction. */
  static void release(Statements statements, Fingerprint identity, MemberRef member) {
    statements.add(RELEASE, identity.value(), member.tenant().value(), member.member().value());
  }

  /** Hands an identity over inside the transaction of the tenant that has it. */
  static void handOver(
      Statements statements, Fingerprint identity, MemberRef member, MemberRef to) {
    statements.add(
        HAND_OVER,
        identity.value(),
        member.tenant().value(),
        member.member().value(),
        to.tenant().value(),
        to.member().value());
  }
}
