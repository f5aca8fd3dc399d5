package io.echovault.core.identity;

import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.FormerHolder;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Leads all identities of somebody who was met as a new member back to the member who had their
 * number before, once it is shown that both are one person. The one who gets them notes them first,
 * so that an interruption leaves nobody in between: doing it again ends it. Safe for threads and
 * processes.
 */
public final class Rejoining {
  private final Storage storage;
  private final MemberLocator memberLocator;
  private final MemberTransactions memberTransactions;
  private final Carrying carrying;

  public Rejoining(
      Storage storage,
      MemberLocator memberLocator,
      MemberTransactions memberTransactions,
      Carrying carrying) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.memberTransactions = memberTransactions;
    this.carrying = carrying;
  }

  /** Who had a member's number before, as long as both are there. */
  public Optional<MemberRef> formerHolder(MemberRef member) {
    return state(member)
        .flatMap(MemberState::formerHolder)
        .map(FormerHolder::member)
        .filter(former -> state(former).isPresent());
  }

  private Optional<MemberState> state(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope -> {
          Optional<MemberRecord> record =
              scope.members().find(member.member()).filter(each -> each.membership().active());
          return record.map(each -> memberTransactions.state(member, each));
        });
  }

  /**
   * Brings both together.
   *
   * @param from who was met as somebody new; they have no identity afterwards
   * @param to who had the number before
   * @param why for the audit trails of both
   * @param mayReceive asked inside the transaction of {@code to}
   * @param mayGive asked inside the transaction of {@code from}, as the last thing
   * @return how many locked memories stay behind; empty when nothing was joined, since one of them
   *     is not there any more, {@code from} was not met in place of {@code to}, or one of the two
   *     must not
   */
  public Optional<Integer> join(
      MemberRef from,
      MemberRef to,
      String why,
      Predicate<MemberTransaction> mayReceive,
      Predicate<MemberTransaction> mayGive) {
    Optional<MemberState> met = state(from).filter(state -> isFormer(state, to));
    if (met.isEmpty() || met.get().belonging().joined()) {
      return Optional.empty();
    }
    int left = carrying.carry(from, to);
    List<ChannelIdentity> noted = met.get().identities();
    boolean done =
        within(
                to,
                memberTransaction ->
                    mayReceive.test(memberTransaction)
                        && note(memberTransaction, from, noted, why, left))
            && within(from, memberTransaction -> give(memberTransaction, to, noted, why, mayGive));
    noted.forEach(memberLocator::forget);
    return done ? Optional.of(left) : Optional.empty();
  }

  private static boolean isFormer(MemberState state, MemberRef member) {
    return state.formerHolder().map(FormerHolder::member).filter(member::equals).isPresent();
  }

  private static boolean note(
      MemberTransaction memberTransaction,
      MemberRef from,
      List<ChannelIdentity> noted,
      String why,
      int left) {
    MemberState state = memberTransaction.state();
    List<ChannelIdentity> all = new ArrayList<>(state.identities());
    noted.stream().filter(each -> !all.contains(each)).forEach(all::add);
    MemberState named = state.withIdentities(all);
    // Whoever leaves an organisation gets their own space back, also one that is this young.
    memberTransaction.state(
        state.belonging().joined() ? named.with(state.belonging().after(from)) : named);
    if (left > 0) {
      ChatState chat = memberTransaction.state().chat();
      memberTransaction.state(
          memberTransaction
              .state()
              .with(chat.withNews(Message.of("reclaim.left-closed").with("count", left))));
    }
    memberTransaction.audit(Act.IDENTITY_MOVED, "rejoined " + why);
    return true;
  }

  private boolean give(
      MemberTransaction memberTransaction,
      MemberRef to,
      List<ChannelIdentity> noted,
      String why,
      Predicate<MemberTransaction> mayGive) {
    if (!noted.containsAll(memberTransaction.state().identities())
        || !isFormer(memberTransaction.state(), to)
        || !mayGive.test(memberTransaction)) {
      return false;
    }
    noted.forEach(
        each ->
            memberTransaction
                .scope()
                .handOver(
                    memberLocator.fingerprint(each), memberTransaction.member().member(), to));
    memberTransaction.scope().sessions().endAll(memberTransaction.member().member());
    memberTransaction.state(
        memberTransaction.state().withIdentities(List.of()).withFormerHolder(Optional.empty()));
    memberTransaction.audit(Act.IDENTITY_MOVED, "to member " + to.member().value() + " " + why);
    return true;
  }

  /** Does something to somebody who is served; false when there is nobody. */
  private boolean within(MemberRef member, Predicate<MemberTransaction> work) {
    return storage.<Boolean>inTenant(
        member.tenant(),
        scope ->
            memberTransactions
                .enter(scope, member)
                .map(
                    memberTransaction -> {
                      boolean done = work.test(memberTransaction);
                      memberTransaction.finish();
                      return done;
                    })
                .orElse(false));
  }
}
