package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Billing;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.ToldFact;
import java.time.YearMonth;
import java.util.List;

/** What the tenant whose lock this transaction holds pays for and used. */
final class BillingRows implements Billing {
  private final TenantRows rows;
  private final Changes changes;

  /** What is counted apart. */
  record Key(YearMonth month, Metered what) {}

  BillingRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public List<ToldFact> facts() {
    return List.copyOf(rows.subscriptionFacts.values());
  }

  @Override
  public void put(ToldFact fact) {
    if (!rows.subscriptionFacts.containsKey(fact.told())) {
      changes.put(rows.subscriptionFacts, fact.told(), fact);
    }
  }

  @Override
  public void remove(String told) {
    changes.remove(rows.subscriptionFacts, told);
  }

  @Override
  public long used(Metered what, YearMonth month) {
    return rows.planUse.getOrDefault(new Key(month, what), 0L);
  }

  @Override
  public void use(Metered what, YearMonth month, long amount, long most) {
    long whole = used(what, month) + amount;
    if (whole > most) {
      throw new MemoException.Exhausted(what);
    }
    changes.put(rows.planUse, new Key(month, what), whole);
  }

  @Override
  public void giveBack(Metered what, YearMonth month, long amount) {
    changes.put(rows.planUse, new Key(month, what), Math.max(0, used(what, month) - amount));
  }

  /** What is noted: the limit when people were told that it is near, less than 0 when reached. */
  private long noted(Metered what, YearMonth month) {
    return rows.planWarned.getOrDefault(new Key(month, what), 0L);
  }

  @Override
  public boolean isWarned(Metered what, YearMonth month, long limit) {
    return Math.abs(noted(what, month)) == limit;
  }

  @Override
  public boolean warn(Metered what, YearMonth month, long limit) {
    boolean first = !isWarned(what, month, limit);
    if (first) {
      changes.put(rows.planWarned, new Key(month, what), limit);
    }
    return first;
  }

  @Override
  public boolean warnReached(Metered what, YearMonth month, long limit) {
    boolean first = noted(what, month) != -limit;
    changes.put(rows.planWarned, new Key(month, what), -limit);
    return first;
  }
}
