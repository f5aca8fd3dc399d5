package io.echovault.drills.trust;

import static io.echovault.drills.trust.CrossingCases.changes;
import static io.echovault.drills.trust.CrossingCases.sees;

import io.echovault.drills.trust.CrossingCases.Aim;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import io.echovault.ports.vocabulary.ToldFact;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** The cases about what tenants pay for and use. */
final class CrossingBilling {
  static final YearMonth MONTH = YearMonth.of(2026, 11);

  /** The kind of messages that only the victim's tenant got. */
  static final String THEIRS = "of_the_victim";

  private CrossingBilling() {}

  /** Gives a victim's tenant something that is paid, and something that is used. */
  static void prepare(TenantScope scope, MemberRef member) {
    scope.billing().put(fact(member, "price_victim"));
    scope.billing().use(Metered.MEMORIES, MONTH, amount(member), Long.MAX_VALUE);
    scope.billing().warn(Metered.MEMORIES, MONTH, amount(member));
    scope.members().add(left(scope.members().find(member.member()).orElseThrow()));
  }

  /** Somebody who left the victim's tenant, as nobody did the attacker's: their number tells. */
  private static MemberRecord left(MemberRecord member) {
    return new MemberRecord(
        new MemberId(UUID.randomUUID()),
        member.membership().with(io.echovault.ports.vocabulary.Standing.REMOVED),
        0,
        0,
        0,
        member.openKey(),
        member.secretKey(),
        member.state(),
        AuditHead.EMPTY,
        member.createdAt());
  }

  static void addCases() {
    sees("Billing.facts", CrossingBilling::seesFacts);
    sees(
        "Billing.expect",
        (scope, aim) -> {
          scope.billing().expect(MONTH);
          return seesFacts(scope, aim);
        });
    sees(
        "Billing.used",
        (scope, aim) ->
            scope.billing().used(Metered.MEMORIES, MONTH) == amount(aim.victim().member()));
    sees(
        "Billing.isWarned",
        (scope, aim) ->
            scope.billing().isWarned(Metered.MEMORIES, MONTH, amount(aim.victim().member())));
    sees(
        "Members.count",
        (scope, aim) -> scope.members().count(io.echovault.ports.vocabulary.Standing.REMOVED) > 0);
    sees("Billing.messages", CrossingBilling::seesMessages);
    sees("Billing.messagesOn", (scope, aim) -> scope.billing().messagesOn(MONTH.atDay(1)) > 0);
    changes(
        "Billing.warn", (scope, aim) -> scope.billing().warn(Metered.MEMORIES, MONTH, 1_000_000));
    changes(
        "Billing.warnReached",
        (scope, aim) -> scope.billing().warnReached(Metered.MEMORIES, MONTH, 1_000_000));
    changes(
        "Billing.giveBack", (scope, aim) -> scope.billing().giveBack(Metered.MEMORIES, MONTH, 1));
    changes(
        "Billing.put", (scope, aim) -> scope.billing().put(fact(aim.victim().member(), "evil")));
    changes("Billing.remove", (scope, aim) -> scope.billing().remove(told(aim.victim().member())));
    changes(
        "Billing.use",
        (scope, aim) -> scope.billing().use(Metered.MEDIA_BYTES, MONTH, 1_000_000, Long.MAX_VALUE));
  }

  private static boolean seesMessages(TenantScope scope, Aim aim) {
    return scope.billing().messages(MONTH).stream()
        .anyMatch(each -> each.pricing().category().equals(THEIRS));
  }

  private static boolean seesFacts(TenantScope scope, Aim aim) {
    return scope.billing().facts().stream()
        .anyMatch(
            each ->
                each.fact().price().equals(Optional.of("price_victim"))
                    && each.told().equals(told(aim.victim().member())));
  }

  /** Another one for each victim, so that it is known by it. */
  private static long amount(MemberRef member) {
    return 1 + (member.member().value().getLeastSignificantBits() >>> 24);
  }

  private static String told(MemberRef member) {
    return "evt_" + member.member().value();
  }

  private static ToldFact fact(MemberRef member, String price) {
    return new ToldFact(
        told(member),
        new SubscriptionFact(
            "sub_" + member.member().value(),
            "cus_1",
            Optional.empty(),
            Optional.of(price),
            Standing.ACTIVE,
            Optional.empty(),
            false,
            Instant.parse("2026-11-22T12:00:00Z"),
            Step.CREATED));
  }
}
