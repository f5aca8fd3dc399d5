package io.echovault.postgres;

import io.echovault.ports.outbound.Members;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One tenant's members in PostgreSQL. */
final class PostgresMembers implements Members {
  private static final String FIND =
      """
      SELECT member_id, role, standing, department_id, last_seq, last_number, epoch, open_key, secret_key, state,
             audit_seq, audit_hash, created_at, anchors, version, mac
      FROM members WHERE tenant_id = ? AND member_id = ? AND standing <> 'ERASED'
      """;
  private static final String STORED = FIND.replace(" AND standing <> 'ERASED'", "");
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String AUDIT_HEAD =
      "SELECT audit_seq, audit_hash FROM members WHERE tenant_id = ? AND member_id = ?";
  private static final String LIST =
      """
      SELECT member_id, role, standing, department_id, last_seq, last_number, epoch, open_key, secret_key, state,
             audit_seq, audit_hash, created_at, anchors, version, mac
      FROM members WHERE tenant_id = ? AND member_id > ?
      """;
  private static final String IN_DEPARTMENT = LIST + " AND department_id = ?";
  private static final String IN_ORDER = " ORDER BY member_id LIMIT ?";
  private static final String COUNT =
      "SELECT count(*) AS members FROM members WHERE tenant_id = ? AND standing = ?";
  private static final String ADD =
      """
      INSERT INTO members (role, standing, department_id, last_seq, last_number, epoch, open_key, secret_key, state,
                           audit_seq, audit_hash, created_at, anchors, version, mac, tenant_id, member_id)
      VALUES (?, ?, nullif(?, '')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SAVE =
      """
      UPDATE members SET role = ?, standing = ?, department_id = nullif(?, '')::uuid, last_seq = ?,
                         last_number = ?, epoch = ?, open_key = ?, secret_key = ?, state = ?,
                         audit_seq = ?, audit_hash = ?, created_at = ?,
                         anchors = ?, version = ?, mac = ?
      WHERE tenant_id = ? AND member_id = ? AND standing <> 'ERASED'
        AND (? < 0 OR version = ?)
      """;

  private final TenantId tenant;
  private final Statements statements;

  PostgresMembers(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public void add(MemberRecord member) {
    statements.add(ADD, values(member));
  }

  @Override
  public Optional<MemberRecord> find(MemberId member) {
    return select(FIND, member);
  }

  @Override
  public Optional<MemberRecord> lock(MemberId member) {
    return select(LOCK, member);
  }

  @Override
  public Optional<AuditHead> auditHead(MemberId member) {
    return statements.askForOne(PostgresMembers::head, AUDIT_HEAD, tenant.value(), member.value());
  }

  @Override
  public List<MemberRecord> list(
      Optional<DepartmentId> department, Optional<MemberId> after, int limit) {
    // No member has the least id: it stands for nobody.
    UUID from = after.orElse(MemberId.ADMINISTRATION).value();
    return department.isEmpty()
        ? statements.ask(PostgresMembers::record, LIST + IN_ORDER, tenant.value(), from, limit)
        : statements.ask(
            PostgresMembers::record,
            IN_DEPARTMENT + IN_ORDER,
            tenant.value(),
            from,
            department.get().value(),
            limit);
  }

  @Override
  public long count(Standing standing) {
    return statements
        .ask(row -> row.getLong("members"), COUNT, tenant.value(), standing.name())
        .get(0);
  }

  private Optional<MemberRecord> select(String sql, MemberId member) {
    return statements.askForOne(PostgresMembers::record, sql, tenant.value(), member.value());
  }

  private static MemberRecord record(ResultSet row) throws SQLException {
    return new MemberRecord(
        new MemberId(Values.uuid(row, "member_id")),
        membership(row),
        row.getLong("last_seq"),
        row.getInt("last_number"),
        row.getLong("epoch"),
        Values.bytes(row, "open_key"),
        Values.bytes(row, "secret_key"),
        Values.bytes(row, "state"),
        head(row),
        Values.instant(row, "created_at"),
        Values.bytes(row, "anchors"),
        Values.proof(row));
  }

  private static AuditHead head(ResultSet row) throws SQLException {
    return new AuditHead(row.getLong("audit_seq"), Values.bytes(row, "audit_hash"));
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        Role.valueOf(row.getString("role")),
        Standing.valueOf(row.getString("standing")),
        Optional.ofNullable(row.getObject("department_id", UUID.class)).map(DepartmentId::new));
  }

  @Override
  public void save(MemberRecord member) {
    statements.addForOne(
        () -> new IllegalStateException("there is no member " + member.id().value()),
        SAVE,
        Stream.concat(
                Stream.of(values(member)),
                Stream.of(Values.replaced(member.proof()), Values.replaced(member.proof())))
            .toArray());
  }

  @Override
  public void erase(MemberId member, AuditHead audit, Instant before, RowProof proof) {
    new Erasing(tenant, statements).erase(member, audit, before, proof);
  }

  /** The row of a member, erased or not, which comes behind the next question. */
  Statements.Rows<MemberRecord> stored(MemberId member) {
    return statements.askBehind(PostgresMembers::record, STORED, tenant.value(), member.value());
  }

  private Object[] values(MemberRecord member) {
    return new Object[] {
      member.role().name(),
      member.membership().standing().name(),
      member.membership().department().map(each -> each.value().toString()).orElse(""),
      member.lastSeq(),
      member.lastNumber(),
      member.epoch(),
      member.openKey().array(),
      member.secretKey().array(),
      member.state().array(),
      member.audit().seq(),
      member.audit().hash().array(),
      Values.time(member.createdAt()),
      member.anchors().array(),
      member.proof().version(),
      member.proof().mac().array(),
      tenant.value(),
      member.id().value()
    };
  }
}
