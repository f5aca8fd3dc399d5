package io.echovault.core.tenant;

import io.echovault.core.answer.Message;
import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.PlanLimits;
import io.echovault.core.member.Settings;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.List;
import java.util.Optional;

/** Gives one person their place in an organisation, inside a transaction. */
final class Placing {
  private final MemberLocator memberLocator;
  private final Fingerprints fingerprints;
  private final MemberTransactions memberTransactions;
  private final Joining joining;

  Placing(
      MemberLocator memberLocator,
      Fingerprints fingerprints,
      MemberTransactions memberTransactions,
      Joining joining) {
    this.memberLocator = memberLocator;
    this.fingerprints = fingerprints;
    this.memberTransactions = memberTransactions;
    this.joining = joining;
  }

  /**
   * What came of giving somebody their place.
   *
   * @param full what the plan allows when it has no room for them
   */
  record Placed(boolean changed, Optional<PlanLimits.Full> full) {}

  /** Gives somebody their place, if they have it already or the plan has room for them. */
  Placed placed(
      TenantScope scope, MemberRef member, DeclaredTenant.User user, DeclaredTenant declared) {
    lockRecord(scope, declared);
    Optional<DepartmentId> department =
        user.department().map(slug -> fingerprints.department(member.tenant(), slug));
    Membership wanted = new Membership(user.role(), Standing.ACTIVE, department);
    Optional<Membership> before =
        scope.members().lock(member.member()).map(MemberRecord::membership);
    if (before.filter(Membership::active).isEmpty()) {
      Optional<PlanLimits.Full> full = memberTransactions.take(scope, Metered.MEMBERS, 1);
      if (full.isPresent()) {
        return new Placed(false, full);
      }
    }
    if (before.isEmpty()) {
      enrol(scope, member, wanted, user, declared);
    } else {
      MemberTransaction memberTransaction = memberTransactions.lock(scope, member).orElseThrow();
      memberTransaction.state(
          memberTransaction.state().with(memberTransaction.state().belonging().named(user.name())));
      if (!before.get().equals(wanted)) {
        change(memberTransaction, before.get(), wanted, declared, user);
      }
      memberTransaction.finish();
    }
    return new Placed(!before.equals(Optional.of(wanted)), Optional.empty());
  }

  private void enrol(
      TenantScope scope,
      MemberRef member,
      Membership wanted,
      DeclaredTenant.User user,
      DeclaredTenant declared) {
    ChatState chat =
        memberLocator
            .find(user.identity())
            .flatMap(joining::state)
            .map(own -> own.chat().plain())
            .orElseGet(
                () ->
                    ChatState.fresh(
                        Settings.guessedFor(
                            new Sender(List.of(user.identity()), Optional.empty()))));
    MemberState state =
        MemberState.fresh(List.of(), chat.withNews(MembershipNotices.joined(declared, user)));
    MemberTransaction memberTransaction =
        memberTransactions.enrol(
            scope, member, wanted, state.with(state.belonging().named(user.name())));
    audit(memberTransaction, Act.MEMBER_DECLARED, " " + wanted.role());
    memberTransaction.finish();
  }

  private void change(
      MemberTransaction memberTransaction,
      Membership before,
      Membership wanted,
      DeclaredTenant declared,
      DeclaredTenant.User user) {
    memberTransaction.membership(wanted);
    Message news =
        before.active()
            ? MembershipNotices.changed(declared, user)
            : MembershipNotices.joined(declared, user);
    memberTransaction.state(
        memberTransaction.state().with(memberTransaction.state().chat().withNews(news)));
    if (!before.active()) {
      memberTransaction.dropHeld();
      audit(memberTransaction, Act.MEMBER_RETURNED, " " + wanted.role());
      return;
    }
    if (before.role() != wanted.role()) {
      audit(memberTransaction, Act.ROLE_CHANGED, " " + before.role() + " to " + wanted.role());
    }
    if (!before.department().equals(wanted.department())) {
      audit(
          memberTransaction,
          Act.DEPARTMENT_CHANGED,
          wanted.department().map(to -> " to " + to.value()).orElse(""));
    }
  }

  static void audit(MemberTransaction memberTransaction, Act act, String more) {
    AdministrationChain.append(
        memberTransaction.scope(),
        memberTransaction.now(),
        act,
        memberTransaction.member().member().value() + more);
  }

  // Before any member, always: so two processes that apply at once wait for each other.
  void lockRecord(TenantScope scope, DeclaredTenant declared) {
    scope
        .administration()
        .lock(
            new TenantRecord(
                TenantRecord.Kind.ORGANISATION,
                declared.name(),
                AuditHead.EMPTY,
                memberTransactions.now()));
  }
}
