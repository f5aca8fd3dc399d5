package io.echovault.core.billing;

import io.echovault.core.answer.Message;
import io.echovault.core.authority.Access;
import io.echovault.core.authority.Allowance.Level;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.tenant.RoleWords;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.CheckoutOrder;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Answers what members ask about plans. It may ask the payment service, so no transaction is open
 * around it.
 */
public final class PlanAnswers {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Fingerprints fingerprints;
  private final Plans plans;
  private final Payments payments;

  PlanAnswers(
      Storage storage,
      MemberTransactions memberTransactions,
      Fingerprints fingerprints,
      Payments payments) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.fingerprints = fingerprints;
    plans = payments.plans();
    this.payments = payments;
  }

  /**
   * What is known of who asks.
   *
   * @param limited how much is used of what their plan limits
   */
  private record Asking(
      Access access, ZoneId zone, HeldPlan held, Optional<String> customer, List<Level> limited) {
    boolean owns() {
      return access.ownsTheTenant();
    }
  }

  /**
   * The answer.
   *
   * @param message the message that asks: the same message twice makes one checkout
   */
  public Message answer(MemberRef member, PlanWish wish, MessageId message) {
    if (!PlanAllowances.bind(plans, fingerprints, member.tenant())) {
      return wish.kind() == PlanWish.Kind.SHOW
          ? Message.paragraphs(Message.of("plans.none"), costs(member))
          : Message.of("plans.none");
    }
    Asking asking = storage.inTenant(member.tenant(), scope -> asking(scope, member));
    return switch (wish.kind()) {
      case LIST -> list(asking);
      case SUBSCRIBE ->
          subscribe(member, asking, wish, fingerprints.memory(member, message).value().toString());
      case SHOW -> show(member, asking);
    };
  }

  private Asking asking(TenantScope scope, MemberRef member) {
    MemberRecord record =
        scope
            .members()
            .find(member.member())
            .orElseThrow(() -> new MemoException.NotFound("there is no such member"));
    Instant now = memberTransactions.now();
    Subscriptions subscriptions = Subscriptions.of(scope.billing().facts());
    boolean organisation = scope.administration().find().filter(TenantRecord::declared).isPresent();
    Access access =
        Access.of(record.membership(), Optional.empty())
            .within(PlanAllowances.of(plans, fingerprints).of(scope, now));
    return new Asking(
        access,
        memberTransactions.state(member, record).chat().settings().zone(),
        subscriptions.at(now, plans),
        subscriptions.customer(),
        Arrays.stream(Metered.values())
            .filter(each -> organisation || !each.standing())
            .map(access.allowance()::level)
            .filter(each -> each.limit() != Long.MAX_VALUE)
            .toList());
  }

  private Message list(Asking asking) {
    List<Message> lines = plans.all().stream().map(each -> line(each, asking.held())).toList();
    return Message.paragraphs(
        Message.lines(Message.of("plans.title"), Message.lines(lines)),
        Message.of(payments.available() ? "plans.how" : "billing.off"));
  }

  private static Message line(Plan plan, HeldPlan held) {
    Message cost =
        plan.cost().isBlank() ? Message.none() : Message.of("plans.cost").with("cost", plan.cost());
    return Message.of(plan.equals(held.plan()) ? "plans.yours" : "plans.line")
        .with("plan", PlanWords.name(plan.name()))
        .with("cost", cost)
        .with("limits", PlanWords.limits(plan));
  }

  private Message subscribe(MemberRef member, Asking asking, PlanWish wish, String command) {
    if (!payments.available()) {
      return Message.of("billing.off");
    }
    if (!asking.owns()) {
      return RoleWords.refusal(asking.access().role(), "role.does-not-pay");
    }
    Optional<Plan> wanted = plans.named(wish.plan()).filter(each -> each.price().isPresent());
    if (wanted.isEmpty()) {
      return which();
    }
    if (wanted.get().equals(asking.held().plan())) {
      return Message.of("subscribe.have-it").with("plan", PlanWords.name(wish.plan()));
    }
    if (asking.held().by().isPresent()) {
      // A second subscription would be paid beside the first one.
      return portal(asking, "subscribe.change");
    }
    PaymentResult<String> page =
        payments
            .gateway()
            .checkout(
                new CheckoutOrder(
                    member.tenant().value().toString(),
                    wanted.get().price().orElseThrow(),
                    asking.customer(),
                    payments.page(),
                    payments.page(),
                    command));
    return page instanceof PaymentResult.Done<String> done
        ? Message.of("subscribe.link")
            .with("plan", PlanWords.name(wanted.get().name()))
            .with("url", done.value())
        : Message.of("billing.away");
  }

  private Message which() {
    List<Message> names =
        plans.all().stream()
            .filter(each -> each.price().isPresent())
            .map(each -> Message.words("/subscribe " + each.name()))
            .toList();
    return names.isEmpty()
        ? Message.of("billing.off")
        : Message.lines(Message.of("subscribe.which"), Message.lines(names));
  }

  private Message portal(Asking asking, String key) {
    Optional<String> customer = asking.customer();
    if (customer.isEmpty() || !payments.available()) {
      return Message.none();
    }
    return payments.gateway().portal(customer.get(), payments.page())
            instanceof PaymentResult.Done<String> done
        ? Message.of(key).with("url", done.value())
        : Message.of("billing.away");
  }

  /** What messages cost in the month: for owners only, and where there were any. */
  private Message costs(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            scope
                .members()
                .find(member.member())
                .filter(each -> Access.of(each.membership(), Optional.empty()).ownsTheTenant())
                .map(each -> PlanAllowances.month(memberTransactions.now()))
                .map(month -> MessageCosts.told(scope.billing().messages(month), payments.rates()))
                .orElse(Message.none()));
  }

  private Message show(MemberRef member, Asking asking) {
    HeldPlan held = asking.held();
    Message name = PlanWords.name(held.plan().name());
    List<Message> used = asking.limited().stream().map(PlanAnswers::used).toList();
    return Message.paragraphs(
        Message.lines(
            Message.of("billing.plan")
                .with("plan", name)
                .with("limits", PlanWords.limits(held.plan())),
            standing(asking),
            Message.lines(used)),
        costs(member),
        asking.owns() ? portal(asking, "billing.portal") : Message.none(),
        Message.of(payments.available() ? "billing.how" : "billing.off"));
  }

  private static Message used(Level level) {
    return Message.of(level.what().standing() ? "billing.there" : "billing.used")
        .with("used", PlanWords.amount(level));
  }

  private static Message standing(Asking asking) {
    HeldPlan held = asking.held();
    if (held.grace().isPresent()) {
      return Message.of("billing.failing").withDay("until", held.grace().get(), asking.zone());
    }
    if (held.ends().isPresent()) {
      return Message.of("billing.ends").withDay("until", held.ends().get(), asking.zone());
    }
    return held.by()
        .flatMap(by -> by.paidUntil())
        .map(until -> Message.of("billing.renews").withDay("until", until, asking.zone()))
        .orElse(Message.none());
  }
}
