package io.echovault.postgres;

import io.echovault.ports.outbound.Logins;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How one tenant's members log in, in PostgreSQL. */
final class PostgresLogins implements Logins {
  private static final String FIND =
      """
      SELECT verifier, failures, lockouts, locked_until, version, mac FROM logins
      WHERE tenant_id = ? AND member_id = ?
      """;
  private static final String KEEP =
      """
      INSERT INTO logins (tenant_id, member_id, verifier, failures, lockouts, locked_until,
                          version, mac)
      VALUES (?, ?, ?, ?, ?, nullif(?, '')::timestamptz, ?, ?)
      ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET verifier = excluded.verifier, failures = excluded.failures,
          lockouts = excluded.lockouts, locked_until = excluded.locked_until,
          version = excluded.version, mac = excluded.mac
      WHERE ? < 0 OR logins.version = ?
      RETURNING member_id
      """;
  private static final String REMOVE = "DELETE FROM logins WHERE tenant_id = ? AND member_id = ?";
  private static final String RECOVERY =
      """
      SELECT asked_at, ready_at, approved_by, version, mac FROM recoveries
      WHERE tenant_id = ? AND member_id = ?
      """;
  private static final String KEEP_RECOVERY =
      """
      INSERT INTO recoveries (tenant_id, member_id, asked_at, ready_at, approved_by,
                              version, mac)
      VALUES (?, ?, ?, ?, nullif(?, '')::uuid, ?, ?)
      ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET asked_at = excluded.asked_at, ready_at = excluded.ready_at,
          approved_by = excluded.approved_by,
          version = excluded.version, mac = excluded.mac
      WHERE ? < 0 OR recoveries.version = ?
      RETURNING member_id
      """;
  private static final String REMOVE_RECOVERY =
      "DELETE FROM recoveries WHERE tenant_id = ? AND member_id = ?";

  private final TenantId tenant;
  private final Statements statements;

  PostgresLogins(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public Optional<LoginRecord> find(MemberId member) {
    return statements.askForOne(PostgresLogins::login, FIND, tenant.value(), member.value());
  }

  // Whoever waits for the row sees it as it is then, and the condition is looked at anew.
  @Override
  public boolean keep(MemberId member, LoginRecord login) {
    return statements
        .askForOne(
            row -> Values.uuid(row, "member_id"),
            KEEP,
            tenant.value(),
            member.value(),
            login.verifier().array(),
            login.failures(),
            login.lockouts(),
            login.lockedUntil().map(Instant::toString).orElse(""),
            login.proof().version(),
            login.proof().mac().array(),
            Values.replaced(login.proof()),
            Values.replaced(login.proof()))
        .isPresent();
  }

  /** The login of a member, which comes behind the next question. */
  Statements.Rows<LoginRecord> stored(MemberId member) {
    return statements.askBehind(PostgresLogins::login, FIND, tenant.value(), member.value());
  }

  /** The recovery of a member, which comes behind the next question. */
  Statements.Rows<RecoveryRecord> storedRecovery(MemberId member) {
    return statements.askBehind(PostgresLogins::recovery, RECOVERY, tenant.value(), member.value());
  }

  @Override
  public void remove(MemberId member) {
    statements.add(REMOVE, tenant.value(), member.value());
  }

  @Override
  public Optional<RecoveryRecord> recovery(MemberId member) {
    return statements.askForOne(PostgresLogins::recovery, RECOVERY, tenant.value(), member.value());
  }

  @Override
  public boolean keepRecovery(MemberId member, RecoveryRecord recovery) {
    return statements
        .askForOne(
            row -> Values.uuid(row, "member_id"),
            KEEP_RECOVERY,
            tenant.value(),
            member.value(),
            Values.time(recovery.askedAt()),
            Values.time(recovery.readyAt()),
            recovery.approvedBy().map(each -> each.value().toString()).orElse(""),
            recovery.proof().version(),
            recovery.proof().mac().array(),
            Values.replaced(recovery.proof()),
            Values.replaced(recovery.proof()))
        .isPresent();
  }

  @Override
  public void removeRecovery(MemberId member) {
    statements.add(REMOVE_RECOVERY, tenant.value(), member.value());
  }

  private static LoginRecord login(ResultSet row) throws SQLException {
    return new LoginRecord(
        Values.bytes(row, "verifier"),
        row.getInt("failures"),
        row.getInt("lockouts"),
        Values.instantIfAny(row, "locked_until"),
        Values.proof(row));
  }

  private static RecoveryRecord recovery(ResultSet row) throws SQLException {
    return new RecoveryRecord(
        Values.instant(row, "asked_at"),
        Values.instant(row, "ready_at"),
        Optional.ofNullable(row.getObject("approved_by", UUID.class)).map(MemberId::new),
        Values.proof(row));
  }
}
