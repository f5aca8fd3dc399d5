package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import java.util.Optional;

/** Stands where a store keeps no logins. */
enum NoLogins implements Logins {
  INSTANCE;

  @Override
  public Optional<LoginRecord> find(MemberId member) {
    return Optional.empty();
  }

  @Override
  public boolean keep(MemberId member, LoginRecord login) {
    throw missing();
  }

  @Override
  public void remove(MemberId member) {
    // There is none.
  }

  @Override
  public Optional<RecoveryRecord> recovery(MemberId member) {
    return Optional.empty();
  }

  @Override
  public boolean keepRecovery(MemberId member, RecoveryRecord recovery) {
    throw missing();
  }

  @Override
  public void removeRecovery(MemberId member) {
    // There is none.
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "this store keeps no logins: implement TenantScope.logins, or give the core no"
            + " Outside.withUnlockUrl");
  }
}
