package io.echovault.core.billing;

import io.echovault.core.authority.Allowance;
import io.echovault.core.authority.Allowances;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the plans of tenants allow, as the store knows it. */
public final class PlanAllowances implements Allowances {
  /** So many transactions of a tenant may count at the same time, as much as each other. */
  private static final long AT_ONCE = 64;

  private final Plans plans;
  private final Fingerprints fingerprints;

  private PlanAllowances(Plans plans, Fingerprints fingerprints) {
    this.plans = plans;
    this.fingerprints = fingerprints;
  }

  /**
   * What plans allow; without any, nothing is ever asked for.
   *
   * @param fingerprints tells tenants by their slugs
   */
  public static Allowances of(Plans plans, Fingerprints fingerprints) {
    return plans.any() ? new PlanAllowances(plans, fingerprints) : Allowances.UNLIMITED;
  }

  /** Whether the plans bind a tenant. */
  static boolean bind(Plans plans, Fingerprints fingerprints, TenantId tenant) {
    return plans.any()
        && plans.unlimited().stream().noneMatch(slug -> fingerprints.tenant(slug).equals(tenant));
  }

  /** The month in which something is counted. */
  static YearMonth month(Instant now) {
    return YearMonth.from(now.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void expect(TenantScope scope, Instant now) {
    if (bind(plans, fingerprints, scope.tenant())) {
      scope.billing().expect(month(now));
    }
  }

  @Override
  public Allowance of(TenantScope scope, Instant now) {
    return bind(plans, fingerprints, scope.tenant())
        ? new OfTenant(scope, now)
        : Allowance.UNLIMITED;
  }

  /** Of one tenant in one transaction. Reads nothing before it is asked. */
  private final class OfTenant implements Allowance {
    private final TenantScope scope;
    private final Instant now;
    private final Map<Metered, Level> levels = new EnumMap<>(Metered.class);
    private final Map<Metered, Long> counted = new EnumMap<>(Metered.class);
    private final Set<Metered> warned = EnumSet.noneOf(Metered.class);
    private Optional<Subscriptions> known = Optional.empty();
    private Optional<Plan> plan = Optional.empty();

    OfTenant(TenantScope scope, Instant now) {
      this.scope = scope;
      this.now = now;
    }

    private Subscriptions known() {
      if (known.isEmpty()) {
        known = Optional.of(Subscriptions.of(scope.billing().facts()));
      }
      return known.get();
    }

    private Plan plan() {
      if (plan.isEmpty()) {
        plan = Optional.of(known().at(now, plans).plan());
      }
      return plan.get();
    }

    @Override
    public boolean paidOn() {
      return known().paidOn();
    }

    @Override
    public Level level(Metered what) {
      return levels.computeIfAbsent(what, this::read);
    }

    private Level read(Metered what) {
      long limit = plan().limit(what).orElse(Long.MAX_VALUE);
      if (limit == Long.MAX_VALUE) {
        return new Level(what, plan().name(), 0, limit);
      }
      if (scope.billing().isWarned(what, month(now), limit)) {
        warned.add(what);
      }
      return new Level(what, plan().name(), used(what), limit);
    }

    private long used(Metered what) {
      return switch (what) {
        case MEMBERS -> scope.members().count(Standing.ACTIVE);
        case DEPARTMENTS -> scope.divisions().all().size();
        case MEMORIES, MEDIA_BYTES, VOICE_SECONDS, MODEL_MICROS, OPTIONAL_MESSAGES ->
            scope.billing().used(what, month(now));
      };
    }

    @Override
    public void count(Metered what, long amount) {
      Level before = level(what);
      if (before.limit() == Long.MAX_VALUE || amount == 0) {
        return;
      }
      if (before.room() < amount) {
        throw new MemoException.Exhausted(what);
      }
      Level after = new Level(what, before.plan(), before.used() + amount, before.limit());
      levels.put(what, after);
      if (!what.standing()) {
        // What is standing is counted where it stands.
        scope.billing().use(what, month(now), amount, before.limit());
      }
      counted.merge(what, amount, Long::sum);
    }

    @Override
    public void correct(Metered what, long by) {
      levels.remove(what);
      if (by > 0) {
        scope.billing().use(what, month(now), by, Long.MAX_VALUE);
      } else if (by < 0) {
        scope.billing().giveBack(what, month(now), -by);
      }
    }

    @Override
    public boolean reached(Metered what) {
      long limit = level(what).limit();
      return limit > 0 && scope.billing().warnReached(what, month(now), limit);
    }

    @Override
    public List<Level> near() {
      return counted.entrySet().stream()
          .map(each -> now(level(each.getKey()), each.getValue()))
          .filter(this::isNews)
          .toList();
    }

    /**
     * The level with what others have counted since it was read, where that may bring it near.
     *
     * @param counted how much of it this transaction counted
     */
    private Level now(Level level, long counted) {
      if (level.near()
          || level.what().standing()
          || !level.nearWith(AT_ONCE * counted)
          || warned.contains(level.what())) {
        return level;
      }
      Level now = new Level(level.what(), level.plan(), used(level.what()), level.limit());
      levels.put(level.what(), now);
      return now;
    }

    private boolean isNews(Level level) {
      return level.near()
          && level.limit() > 0
          && warned.add(level.what())
          && scope.billing().warn(level.what(), month(now), level.limit());
    }
  }
}
