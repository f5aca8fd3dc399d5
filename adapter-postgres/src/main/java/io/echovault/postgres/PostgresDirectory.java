package io.echovault.postgres;

import io.echovault.ports.outbound.Directory;
import io.echovault.ports.vocabulary.DirectoryEntry;
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
      "SELECT identity, tenant_id, member_id, version, mac FROM directory WHERE identity = :identity";
  // Waits for a transaction that inserts the same identity.
  private static final String CLAIM =
      """
      INSERT INTO directory (identity, tenant_id, member_id, version, mac)
      VALUES (:identity, :tenant, :member, :version, :mac) ON CONFLICT DO NOTHING
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
      INSERT INTO directory (identity, tenant_id, member_id, version, mac)
      SELECT identity, ?, ?, ?, ? FROM given
      """;

  private static final String DISCARD =
      """
      DELETE FROM directory
      WHERE identity = ? AND tenant_id = ? AND member_id = ? AND version = ? AND mac = ?
      """;
  private static final String OF_MEMBER =
      """
      SELECT identity, tenant_id, member_id, version, mac FROM directory
      WHERE tenant_id = ? AND member_id = ? ORDER BY identity
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
  public Optional<DirectoryEntry> entry(Fingerprint identity) {
    return transactions.each(handle -> find(handle, identity));
  }

  private static Optional<DirectoryEntry> find(Handle handle, Fingerprint identity) {
    return handle
        .createQuery(FIND)
        .bind("identity", identity.value())
        .map((row, context) -> entry(row))
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

  private static DirectoryEntry entry(ResultSet row) throws SQLException {
    return new DirectoryEntry(Values.fingerprint(row, "identity"), member(row), Values.proof(row));
  }

  /** Claims inside a tenant's transaction. */
  static DirectoryEntry claim(Handle handle, DirectoryEntry entry) {
    handle
        .createUpdate(CLAIM)
        .bind("identity", entry.identity().value())
        .bind("tenant", entry.member().tenant().value())
        .bind("member", entry.member().member().value())
        .bind("version", entry.proof().version())
        .bind("mac", entry.proof().mac().array())
        .execute();
    return find(handle, entry.identity())
        .orElseThrow(() -> new MemoException.TryAgain("an identity was released meanwhile"));
  }

  /** Discards inside a tenant's transaction. */
  static void discard(Statements statements, DirectoryEntry entry) {
    statements.add(
        DISCARD,
        entry.identity().value(),
        entry.member().tenant().value(),
        entry.member().member().value(),
        entry.proof().version(),
        entry.proof().mac().array());
  }

  /** The entries that lead to a member; they come behind the next question. */
  static Statements.Rows<DirectoryEntry> of(Statements statements, MemberRef member) {
    return statements.askBehind(
        PostgresDirectory::entry, OF_MEMBER, member.tenant().value(), member.member().value());
  }

  /** Releases inside a tenant's transaction. */
  static void release(Statements statements, Fingerprint identity, MemberRef member) {
    statements.add(RELEASE, identity.value(), member.tenant().value(), member.member().value());
  }

  /** Hands an identity over inside the transaction of the tenant that has it. */
  static void handOver(Statements statements, MemberRef member, DirectoryEntry to) {
    statements.add(
        HAND_OVER,
        to.identity().value(),
        member.tenant().value(),
        member.member().value(),
        to.member().tenant().value(),
        to.member().member().value(),
        to.proof().version(),
        to.proof().mac().array());
  }
}
