package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Logins;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
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
  public boolean keep(MemberId member, LoginRecord login) {
    if (find(member).filter(stored -> !login.proof().mayReplace(stored.proof())).isPresent()) {
      return false;
    }
    changes.put(rows.logins, member, login);
    return true;
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
  public boolean keepRecovery(MemberId member, RecoveryRecord recovery) {
    if (recovery(member)
        .filter(stored -> !recovery.proof().mayReplace(stored.proof()))
        .isPresent()) {
      return false;
    }
    changes.put(rows.recoveries, member, recovery);
    return true;
  }

  @Override
  public void removeRecovery(MemberId member) {
    changes.remove(rows.recoveries, member);
  }
}
