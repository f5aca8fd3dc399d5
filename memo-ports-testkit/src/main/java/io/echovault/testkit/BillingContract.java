package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.ToldFact;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of plans and of what was used keeps to. */
public interface BillingContract extends StorageHook {
  /** A month of the tests. */
  YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Test
  default void keepsEachFactOnce() {
    TenantId tenant = newTenant();
    ToldFact first = told("evt_1", Optional.of("price_1"), Optional.of(Instant.EPOCH));
    ToldFact bare = told("evt_2", Optional.empty(), Optional.empty());
    write(tenant, scope -> scope.billing().put(first));
    write(tenant, scope -> scope.billing().put(bare));
    write(
        tenant,
        scope -> scope.billing().put(told("evt_1", Optional.of("other"), Optional.empty())));
    assertThat(facts(tenant)).containsExactlyInAnyOrder(first, bare);
    write(tenant, scope -> scope.billing().remove("evt_1"));
    write(tenant, scope -> scope.billing().remove("evt_1"));
    assertThat(facts(tenant)).containsExactly(bare);
  }

  @Test
  default void showsNothingOfAnotherTenantsPlan() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    ToldFact fact = told("evt_1", Optional.of("price_1"), Optional.empty());
    write(tenant, scope -> scope.billing().put(fact));
    write(tenant, scope -> scope.billing().use(Metered.MEMORIES, NOVEMBER, 3, 5));
    write(other, scope -> scope.billing().remove("evt_1"));
    assertThat(facts(other)).isEmpty();
    assertThat(used(other, NOVEMBER)).isZero();
    assertThat(facts(tenant)).containsExactly(fact);
  }

  @Test
  default void countsEachMonthAndEachThingApart() {
    TenantId tenant = newTenant();
    write(tenant, scope -> scope.billing().use(Metered.MEMORIES, NOVEMBER, 3, 5));
    write(tenant, scope -> scope.billing().use(Metered.MEMORIES, NOVEMBER, 2, 5));
    write(
        tenant,
        scope -> scope.billing().use(Metered.MEDIA_BYTES, NOVEMBER, 5_000_000_000L, 1L << 40));
    assertThat(used(tenant, NOVEMBER)).isEqualTo(5);
    assertThat(used(tenant, NOVEMBER.plusMonths(1))).isZero();
    assertThat(
            storage()
                .<Long>inTenant(
                    tenant,
                    scope -> {
                      scope.billing().expect(NOVEMBER);
                      return scope.billing().used(Metered.MEDIA_BYTES, NOVEMBER);
                    }))
        .isEqualTo(5_000_000_000L);
  }

  @Test
  default void keepsNothingOfATransactionThatUsesTooMuch() {
    TenantId tenant = newTenant();
    ToldFact fact = told("evt_1", Optional.empty(), Optional.empty());
    write(tenant, scope -> scope.billing().use(Metered.MEMORIES, NOVEMBER, 5, 5));
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.billing().put(fact);
                      scope.billing().use(Metered.MEMORIES, NOVEMBER, 1, 5);
                    }))
        .isInstanceOf(MemoException.Exhausted.class);
    assertThat(facts(tenant)).isEmpty();
    assertThat(used(tenant, NOVEMBER)).isEqualTo(5);
  }

  @Test
  default void neverCountsOneTooManyOfFiftyThatComeAtOnceAndLosesNone() {
    for (Metered what : Metered.values()) {
      TenantId tenant = newTenant();
      Callable<Boolean> one = () -> used(tenant, what, 1, 20);
      List<Boolean> done = Race.between(Collections.nCopies(50, one));
      assertThat(done).as("%s", what).filteredOn(each -> each).hasSize(20);
      assertThat(used(tenant, what)).isEqualTo(20);
    }
  }

  @Test
  default void takesBackWhatWasCountedAndNeverMore() {
    TenantId tenant = newTenant();
    write(tenant, scope -> scope.billing().giveBack(Metered.VOICE_SECONDS, NOVEMBER, 5));
    assertThat(used(tenant, Metered.VOICE_SECONDS)).isZero();
    write(tenant, scope -> scope.billing().use(Metered.VOICE_SECONDS, NOVEMBER, 9, 9));
    write(tenant, scope -> scope.billing().giveBack(Metered.VOICE_SECONDS, NOVEMBER, 4));
    assertThat(used(tenant, Metered.VOICE_SECONDS)).isEqualTo(5);
    assertThat(used(tenant, Metered.VOICE_SECONDS, 4, 9)).isTrue();
    write(tenant, scope -> scope.billing().giveBack(Metered.VOICE_SECONDS, NOVEMBER, 100));
    assertThat(used(tenant, Metered.VOICE_SECONDS)).isZero();
    assertThat(used(tenant, NOVEMBER)).as("memories").isZero();
  }

  @Test
  default void giveBackAndUseAtOnceAddUp() {
    TenantId tenant = newTenant();
    write(tenant, scope -> scope.billing().use(Metered.MODEL_MICROS, NOVEMBER, 100, 100));
    Callable<Boolean> back =
        () -> {
          write(tenant, scope -> scope.billing().giveBack(Metered.MODEL_MICROS, NOVEMBER, 3));
          write(tenant, scope -> scope.billing().use(Metered.MODEL_MICROS, NOVEMBER, 1, 200));
          return true;
        };
    Race.between(Collections.nCopies(20, back));
    assertThat(used(tenant, Metered.MODEL_MICROS)).isEqualTo(60);
  }

  @Test
  default void tellsOnceThatALimitIsReachedAndNotAfterThatThatItIsNear() {
    TenantId tenant = newTenant();
    assertThat(reached(tenant, 5)).as("nothing was counted").isTrue();
    assertThat(reached(tenant, 5)).isFalse();
    assertThat(warned(tenant, 5)).isTrue();
    assertThat(warn(tenant, 5)).isFalse();
    assertThat(reached(tenant, 50)).as("another plan").isTrue();
    assertThat(used(tenant, NOVEMBER)).isZero();
    TenantId other = newTenant();
    assertThat(warn(other, 5)).isTrue();
    assertThat(reached(other, 5)).as("near before").isTrue();
    Callable<Boolean> one = () -> reached(other, 7);
    assertThat(Race.between(Collections.nCopies(20, one))).containsOnlyOnce(true);
  }

  @Test
  default void warnsOnceOfEachLimitAndForgetsWhatWasNotKept() {
    TenantId tenant = newTenant();
    write(tenant, scope -> scope.billing().use(Metered.MEMORIES, NOVEMBER, 4, 5));
    assertThat(warned(tenant, 5)).isFalse();
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      assertThat(scope.billing().warn(Metered.MEMORIES, NOVEMBER, 5)).isTrue();
                      throw new IllegalArgumentException("planted");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(warned(tenant, 5)).isFalse();
    assertThat(warn(tenant, 5)).isTrue();
    assertThat(warn(tenant, 5)).isFalse();
    assertThat(warned(tenant, 5)).isTrue();
    assertThat(warned(tenant, 50)).as("another plan").isFalse();
    assertThat(warn(tenant, 50)).isTrue();
    assertThat(used(tenant, NOVEMBER)).isEqualTo(4);
  }

  @Test
  default void warnsOneOnlyOfThoseThatComeAtOnce() {
    TenantId tenant = newTenant();
    Callable<Boolean> one =
        () ->
            storage()
                .<Boolean>inTenant(
                    tenant,
                    scope -> {
                      scope.billing().use(Metered.MEMORIES, NOVEMBER, 1, 100);
                      return scope.billing().warn(Metered.MEMORIES, NOVEMBER, 100);
                    });
    assertThat(Race.between(Collections.nCopies(20, one))).containsOnlyOnce(true);
    assertThat(used(tenant, NOVEMBER)).isEqualTo(20);
  }

  @Test
  default void showsWhatOthersCountedToWhoHasCountedAfterThem() {
    TenantId tenant = newTenant();
    Callable<Long> one =
        () ->
            storage()
                .inTenant(
                    tenant,
                    scope -> {
                      scope.billing().used(Metered.MEMORIES, NOVEMBER);
                      scope.billing().use(Metered.MEMORIES, NOVEMBER, 1, 100);
                      return scope.billing().used(Metered.MEMORIES, NOVEMBER);
                    });
    assertThat(Race.between(Collections.nCopies(20, one)))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  private boolean warn(TenantId tenant, long limit) {
    return storage()
        .<Boolean>inTenant(
            tenant, scope -> scope.billing().warn(Metered.MEMORIES, NOVEMBER, limit));
  }

  private boolean warned(TenantId tenant, long limit) {
    return storage()
        .<Boolean>inTenant(
            tenant, scope -> scope.billing().isWarned(Metered.MEMORIES, NOVEMBER, limit));
  }

  private boolean reached(TenantId tenant, long limit) {
    return storage()
        .<Boolean>inTenant(
            tenant, scope -> scope.billing().warnReached(Metered.MEMORIES, NOVEMBER, limit));
  }

  /** Uses something; whether there was room for it. */
  private boolean used(TenantId tenant, Metered what, long amount, long most) {
    try {
      write(tenant, scope -> scope.billing().use(what, NOVEMBER, amount, most));
      return true;
    } catch (MemoException.Exhausted full) {
      assertThat(full.what()).isEqualTo(what);
      return false;
    }
  }

  private long used(TenantId tenant, Metered what) {
    return storage().<Long>inTenant(tenant, scope -> scope.billing().used(what, NOVEMBER));
  }

  private List<ToldFact> facts(TenantId tenant) {
    return storage().inTenant(tenant, scope -> scope.billing().facts());
  }

  private long used(TenantId tenant, YearMonth month) {
    return storage().<Long>inTenant(tenant, scope -> scope.billing().used(Metered.MEMORIES, month));
  }

  private static ToldFact told(String by, Optional<String> price, Optional<Instant> until) {
    return new ToldFact(
        by,
        new SubscriptionFact(
            "sub_1",
            "cus_1",
            Optional.of("payer 🛒"),
            price,
            Standing.ACTIVE,
            until,
            true,
            Instant.parse("2026-11-01T00:00:00Z"),
            Step.UPDATED));
  }
}
