package io.echovault.core;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A world whose people have a plan with some limits until they pay for one without. */
final class LimitedPlans {
  private static final int AT_ONCE = 100;

  private final World world;
  private Set<String> unlimited = Set.of();
  private int events;

  LimitedPlans(World world, Map<Metered, Long> limits) {
    this.world = world;
    lower(limits);
  }

  /** Starts anew with other limits. */
  void lower(Map<Metered, Long> limits) {
    Plans plans =
        new Plans(
            List.of(
                new Plan("free", Optional.empty(), "", limits),
                new Plan("pro", Optional.of("price_pro"), "9 € a month", Map.of())),
            "free",
            Duration.ofDays(14),
            unlimited);
    world.restartWithMore(outside -> outside.withPlans(plans));
  }

  /** Starts anew with limits that do not bind some declared tenants. */
  void lowerFor(Set<String> nobodyOf, Map<Metered, Long> limits) {
    unlimited = nobodyOf;
    lower(limits);
  }

  /** How much somebody's tenant used this month. */
  long used(ChannelIdentity who, Metered what) {
    MemberRef member = world.member(who);
    YearMonth month = YearMonth.from(world.clock.instant().atOffset(ZoneOffset.UTC));
    return world.storage.<Long>inTenant(
        member.tenant(), scope -> scope.billing().used(what, month));
  }

  /** What somebody is told with the next answer, after a day in which everything due was done. */
  String news(ChannelIdentity... who) {
    world.clock.advance(Duration.ofHours(25));
    while (world.core().agenda().tick(AT_ONCE) == AT_ONCE) {
      // There is more.
    }
    return world.say("/whoami", who).body();
  }

  /** Has the payment service tell how it stands with the plan of somebody's tenant. */
  void pays(ChannelIdentity who, Standing standing) {
    events++;
    world.clock.advance(Duration.ofMinutes(1));
    Instant at = world.clock.instant();
    SubscriptionFact fact =
        new SubscriptionFact(
            "sub_1",
            "cus_1",
            Optional.of(world.member(who).tenant().value().toString()),
            Optional.of("price_pro"),
            standing,
            Optional.empty(),
            false,
            at,
            Step.UPDATED);
    world
        .core()
        .billingDesk()
        .hear(new PaymentEvent("evt_" + events, at, new PaymentEvent.Changed(fact)));
  }
}
