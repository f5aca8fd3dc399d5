package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.ToldFact;
import java.time.YearMonth;
import java.util.List;

/** Stands where a store keeps nothing about what is paid for. */
enum NoBilling implements Billing {
  INSTANCE;

  @Override
  public List<ToldFact> facts() {
    return List.of();
  }

  @Override
  public void put(ToldFact fact) {
    throw missing();
  }

  @Override
  public void remove(String told) {
    // There is none.
  }

  @Override
  public long used(Metered what, YearMonth month) {
    return 0;
  }

  @Override
  public void use(Metered what, YearMonth month, long amount, long most) {
    throw missing();
  }

  @Override
  public void giveBack(Metered what, YearMonth month, long amount) {
    // Nothing was counted.
  }

  @Override
  public boolean isWarned(Metered what, YearMonth month, long limit) {
    return true;
  }

  @Override
  public boolean warn(Metered what, YearMonth month, long limit) {
    return false;
  }

  @Override
  public boolean warnReached(Metered what, YearMonth month, long limit) {
    return false;
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "this store keeps nothing about plans: implement TenantScope.billing");
  }
}
