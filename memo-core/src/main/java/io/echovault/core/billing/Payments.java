package io.echovault.core.billing;

import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.session.MemberNotifier;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.PaymentGateway;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.Rates;
import java.time.InstantSource;

/**
 * Which plans there are, and how people pay for them.
 *
 * @param rates what messages cost whoever runs the bot
 * @param available whether anybody can pay
 * @param page where a browser goes after it paid or did not; proves nothing
 */
public record Payments(
    Plans plans, Rates rates, PaymentGateway gateway, boolean available, String page) {
  /** No plans, and nobody can pay. */
  public static final Payments NONE =
      new Payments(Plans.NONE, Rates.NONE, PaymentGateway.none(), false, "");

  /** The same with plans. */
  public Payments with(Plans known) {
    return new Payments(known, rates, gateway, available, page);
  }

  /** The same knowing what messages cost. */
  public Payments with(Rates known) {
    return new Payments(plans, known, gateway, available, page);
  }

  /** When notices wait for the next answer. */
  public QuietDays quietDays() {
    return new QuietDays(rates.quiet());
  }

  /** The same where plans can be paid for. */
  public Payments by(PaymentGateway service, String after) {
    return new Payments(plans, rates, service, true, after);
  }

  /**
   * Members' transactions within what the plans allow.
   *
   * @param alerts whether what follows of some acts is to be mailed
   */
  public MemberTransactions members(
      MemberKeys keys, Fingerprints keyed, InstantSource instants, boolean alerts) {
    return new MemberTransactions(keys, instants, PlanAllowances.of(plans, keyed), alerts);
  }

  /** What takes what the service tells. */
  public PaymentDesk desk(Storage storage, MemberTransactions members, MemberNotifier notifier) {
    return new PaymentDesk(storage, members, notifier, this);
  }

  /** What tells owners of plans that end as time goes by. */
  public Agenda ends(Storage storage, MemberTransactions members, MemberNotifier notifier) {
    return new PlanEnds(storage, members, notifier, plans);
  }

  /** What tells owners that a limit of their plan is near or reached. */
  public Agenda limits(Storage storage, MemberTransactions members, MemberNotifier notifier) {
    return new LimitNews(storage, members, notifier);
  }

  /** What answers members about plans. */
  public PlanAnswers answers(Storage storage, MemberTransactions members, Fingerprints keyed) {
    return new PlanAnswers(storage, members, keyed, this);
  }
}
