package io.echovault.bench.trust;

import io.echovault.bench.run.ForwardingScope;
import io.echovault.bench.run.ForwardingStorage;
import io.echovault.ports.outbound.Logins;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The fault that the lockout drill must see: the count of tries is read first and written later.
 */
final class LockoutRace extends ForwardingStorage {
  private static final long BETWEEN_NANOS = 300_000_000;

  private final Storage direct;

  private LockoutRace(Storage direct) {
    super(direct);
    this.direct = direct;
  }

  static Storage around(Storage storage) {
    return new LockoutRace(storage);
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return direct.inTenant(tenant, scope -> work.apply(new Scope(scope)));
  }

  private static final class Scope extends ForwardingScope {
    Scope(TenantScope direct) {
      super(direct);
    }

    @Override
    public Logins logins() {
      return new ReadFirst(super.logins());
    }
  }

  private record ReadFirst(Logins direct) implements Logins {
    @Override
    public Optional<LoginRecord> tryOnce(MemberId member, Instant now, LockoutRule rule) {
      Optional<LoginRecord> read = direct.find(member).filter(login -> !login.lockedAt(now));
      LockSupport.parkNanos(BETWEEN_NANOS);
      read.ifPresent(login -> direct.keep(member, counted(login, now, rule)));
      return read.map(login -> counted(login, now, rule));
    }

    private static LoginRecord counted(LoginRecord login, Instant now, LockoutRule rule) {
      boolean last = login.failures() + 1 >= rule.attempts();
      return last
          ? new LoginRecord(
              login.verifier(),
              0,
              login.lockouts() + 1,
              Optional.of(now.plus(rule.after(login.lockouts()))))
          : new LoginRecord(
              login.verifier(), login.failures() + 1, login.lockouts(), login.lockedUntil());
    }

    @Override
    public Optional<LoginRecord> find(MemberId member) {
      return direct.find(member);
    }

    @Override
    public void keep(MemberId member, LoginRecord login) {
      direct.keep(member, login);
    }

    @Override
    public void succeeded(MemberId member) {
      direct.succeeded(member);
    }

    @Override
    public void remove(MemberId member) {
      direct.remove(member);
    }

    @Override
    public Optional<RecoveryRecord> recovery(MemberId member) {
      return direct.recovery(member);
    }

    @Override
    public void keepRecovery(MemberId member, RecoveryRecord recovery) {
      direct.keepRecovery(member, recovery);
    }

    @Override
    public boolean approveRecovery(MemberId member, MemberId by) {
      return direct.approveRecovery(member, by);
    }

    @Override
    public void removeRecovery(MemberId member) {
      direct.removeRecovery(member);
    }
  }
}
