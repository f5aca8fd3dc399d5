package io.echovault.postgres;

import io.echovault.ports.outbound.Logins;
import io.echovault.ports.vocabulary.LockoutRule;
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
      SELECT verifier, failures, lockouts, locked_until FROM logins
      WHERE tenant_id = ? AND member_id = ?
      """;
  private static final String KEEP =
      """
      INSERT INTO logins (tenant_id, member_id, verifier, failures, lockouts, locked_until)
      VALUES (?, ?, ?, ?, ?, nullif(?, '')::timestamptz)
      ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET verifier = excluded.verifier, failures = excluded.failures,
          lockouts = excluded.lockouts, locked_until = excluded.locked_until
      """;

  // Whoever waits for the row sees it as it is then, and its condition is looked at anew.
  private static final String TRY =
      """
      UPDATE logins SET
        failures = CASE WHEN failures + 1 < ? THEN failures + 1 ELSE 0 END,
        lockouts = CASE WHEN failures + 1 < ? THEN lockouts ELSE lockouts + 1 END,
        locked_until = CASE WHEN failures + 1 < ? THEN locked_until
                       ELSE ? + least(? * power(2, least(lockouts, 20)), ?) * interval '1 microsecond' END
      WHERE tenant_id = ? AND member_id = ? AND (locked_until IS NULL OR locked_until <= ?)
      RETURNING verifier, failures, lockouts, locked_until
      """;
  private static final String SUCCEEDED =
      """
      UPDATE logins SET failures = 0, lockouts = 0, locked_until = NULL
      WHERE tenant_id = ? AND member_id = ?
      """;
  private static final String REMOVE = "DELETE FROM logins WHERE tenant_id = ? AND member_id = ?";
  private static final String RECOVERY =
      """
      SELECT asked_at, ready_at, approved_by FROM recoveries
      WHERE tenant_id = ? AND member_id = ?
      """;
  private static final String KEEP_RECOVERY =
      """
      INSERT INTO recoveries (tenant_id, member_id, asked_at, ready_at, approved_by)
      VALUES (?, ?, ?, ?, nullif(?, '')::uuid)
      ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET asked_at = excluded.asked_at, ready_at = excluded.ready_at,
          approved_by = excluded.approved_by
      """;
  private static final String APPROVE_RECOVERY =
      """
      UPDATE recoveries SET approved_by = ? WHERE tenant_id = ? AND member_id = ?
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

  @Override
  public void keep(MemberId member, LoginRecord login) {
    statements.add(
        KEEP,
        tenant.value(),
        member.value(),
        login.verifier().array(),
        login.failures(),
        login.lockouts(),
        login.lockedUntil().map(Instant::toString).orElse(""));
  }

  @Override
  public Optional<LoginRecord> tryOnce(MemberId member, Instant now, LockoutRule rule) {
    return statements.askForOne(
        PostgresLogins::login,
        TRY,
        rule.attempts(),
        rule.attempts(),
        rule.attempts(),
        Values.time(now),
        Values.micros(rule.first()),
        Values.micros(rule.longest()),
        tenant.value(),
        member.value(),
        Values.time(now));
  }

  @Override
  public void succeeded(MemberId member) {
    statements.add(SUCCEEDED, tenant.value(), member.value());
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
  public void keepRecovery(MemberId member, RecoveryRecord recovery) {
    statements.add(
        KEEP_RECOVERY,
        tenant.value(),
        member.value(),
        Values.time(recovery.askedAt()),
        Values.time(recovery.readyAt()),
        recovery.approvedBy().map(each -> each.value().toString()).orElse(""));
  }

  @Override
  public boolean approveRecovery(MemberId member, MemberId by) {
    return statements
        .askForOne(
            row -> Values.uuid(row, "member_id"),
            APPROVE_RECOVERY,
            by.value(),
            tenant.value(),
            member.value())
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
        Values.instantIfAny(row, "locked_until"));
  }

  private static RecoveryRecord recovery(ResultSet row) throws SQLException {
    return new RecoveryRecord(
        Values.instant(row, "asked_at"),
        Values.instant(row, "ready_at"),
        Optional.ofNullable(row.getObject("approved_by", UUID.class)).map(MemberId::new));
  }
}
