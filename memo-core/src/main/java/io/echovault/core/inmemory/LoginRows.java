package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Logins;
import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import java.time.Instant;
import java.util.Optional;

/** How the members log in of the tenant whose lock this transaction holds. */
final class LoginRows implements Logins {
  private final TenantRows rows;
  private final Changes changes;

  LoginRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public Optional<LoginRecord> find(MemberId member) {
    return Optional.ofNullable(rows.logins.get(member));
  }

  @Override
  public void keep(MemberId member, LoginRecord login) {
    changes.put(rows.logins, member, login);
  }

  @Override
  public Optional<LoginRecord> tryOnce(MemberId member, Instant now, LockoutRule rule) {
    Optional<LoginRecord> counted =
        find(member).filter(login -> !login.lockedAt(now)).map(login -> counted(login, now, rule));
    counted.ifPresent(login -> keep(member, login));
    return counted;
  }

  private static LoginRecord counted(LoginRecord login, Instant now, LockoutRule rule) {
    if (login.failures() + 1 < rule.attempts()) {
      return new LoginRecord(
          login.verifier(), login.failures() + 1, login.lockouts(), login.lockedUntil());
    }
    Instant until = now.plus(rule.after(login.lockouts()));
    return new LoginRecord(login.verifier(), 0, login.lockouts() + 1, Optional.of(until));
  }

  @Override
  public void succeeded(MemberId member) {
    find(member).ifPresent(login -> keep(member, LoginRecord.of(login.verifier())));
  }

  @Override
  public void remove(MemberId member) {
    changes.remove(rows.logins, member);
  }

  @Override
  public Optional<RecoveryRecord> recovery(MemberId member) {
    return Optional.ofNullable(rows.recoveries.get(member));
  }

  @Override
  public void keepRecovery(MemberId member, RecoveryRecord recovery) {
    changes.put(rows.recoveries, member, recovery);
  }

  @Override
  public boolean approveRecovery(MemberId member, MemberId by) {
    Optional<RecoveryRecord> asked = recovery(member);
    asked.ifPresent(
        each ->
            keepRecovery(
                member, new RecoveryRecord(each.askedAt(), each.readyAt(), Optional.of(by))));
    return asked.isPresent();
  }

  @Override
  public void removeRecovery(MemberId member) {
    changes.remove(rows.recoveries, member);
  }
}
