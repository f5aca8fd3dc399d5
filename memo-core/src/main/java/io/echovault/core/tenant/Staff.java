package io.echovault.core.tenant;

import io.echovault.core.answer.Message;
import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.member.AllMembers;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives people their places in the organisations that declare them, and takes them away. */
final class Staff {
  private final Storage storage;
  private final MemberLocator memberLocator;
  private final Fingerprints fingerprints;
  private final MemberTransactions memberTransactions;
  private final Joining joining;

  Staff(
      Storage storage,
      MemberLocator memberLocator,
      Fingerprints fingerprints,
      MemberTransactions memberTransactions,
      Joining joining) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.fingerprints = fingerprints;
    this.memberTransactions = memberTransactions;
    this.joining = joining;
  }

  /** Removes who is served but not declared. */
  void removeOthers(DeclaredTenant declared, Report report) {
    TenantId tenant = fingerprints.tenant(declared.slug());
    Set<MemberId> wanted = new HashSet<>();
    declared.users().forEach(user -> wanted.add(member(tenant, user).member()));
    List<MemberRef> leaving = new ArrayList<>();
    AllMembers.of(storage, tenant)
        .forEach(
            member -> {
              if (member.membership().active() && !wanted.contains(member.id())) {
                leaving.add(new MemberRef(tenant, member.id()));
              }
            });
    for (MemberRef each : leaving) {
      if (remove(each, declared)) {
        report.changed(declared.slug() + ": removed member " + each.member().value());
      }
    }
  }

  /** Whom a declared user is: whoever has the identity here, else who was declared under it. */
  private MemberRef member(TenantId tenant, DeclaredTenant.User user) {
    return memberLocator
        .find(user.identity())
        .filter(each -> each.tenant().equals(tenant))
        .orElseGet(() -> new MemberRef(tenant, fingerprints.declared(tenant, user.identity())));
  }

  private boolean remove(MemberRef member, DeclaredTenant from) {
    Optional<MemberState> leaving = joining.state(member);
    if (leaving.isEmpty()) {
      return false;
    }
    Optional<MemberRef> own = joining.makeReady(leaving.get(), MembershipNotices.left(from.name()));
    boolean removed =
        storage.inTenant(
            member.tenant(),
            scope -> {
              lockRecord(scope, from);
              return memberTransactions
                  .enter(scope, member)
                  .map(memberTransaction -> remove(memberTransaction, own))
                  .orElse(false);
            });
    return removed;
  }

  private boolean remove(MemberTransaction memberTransaction, Optional<MemberRef> own) {
    joining.release(memberTransaction, own);
    memberTransaction.membership(memberTransaction.record().membership().with(Standing.REMOVED));
    memberTransaction.dropHeld();
    memberTransaction.scope().sessions().endAll(memberTransaction.member().member());
    audit(memberTransaction, Act.MEMBER_REMOVED, "");
    memberTransaction.finish();
    return true;
  }

  /** Gives everybody who is declared their place. */
  void place(DeclaredTenant declared, Report report) {
    TenantId tenant = fingerprints.tenant(declared.slug());
    Set<MemberId> erased = new HashSet<>();
    AllMembers.of(storage, tenant)
        .forEach(
            member -> {
              if (member.membership().standing() == Standing.ERASED) {
                erased.add(member.id());
              }
            });
    Set<MemberId> placed = new HashSet<>();
    for (int i = 0; i < declared.users().size(); i++) {
      DeclaredTenant.User user = declared.users().get(i);
      MemberRef member = member(tenant, user);
      String who = declared.slug() + ": users[" + i + "]";
      if (!placed.add(member.member())) {
        report.undone(who + " is the same person as an earlier one");
      } else if (erased.contains(member.member())) {
        report.undone(who + " was erased on request and is not enrolled again");
      } else {
        place(who, member, user, declared, report);
      }
    }
  }

  private void place(
      String who,
      MemberRef member,
      DeclaredTenant.User user,
      DeclaredTenant declared,
      Report report) {
    if (storage.inTenant(member.tenant(), scope -> changed(scope, member, user, declared))) {
      String where = user.department().map(each -> " in " + each).orElse("");
      report.changed(who + " is " + user.role() + where);
    }
    if (!joined(member, user) && !joining.lead(user.identity(), member)) {
      report.undone(who + " belongs to another organisation and stays there");
    }
  }

  /** Whether there is nothing left to lead here; identities that were given up stay given up. */
  private boolean joined(MemberRef member, DeclaredTenant.User user) {
    return joining
        .state(member)
        .filter(state -> state.belonging().joined())
        .filter(
            state ->
                !state.identities().contains(user.identity())
                    || memberLocator.find(user.identity()).filter(member::equals).isPresent())
        .isPresent();
  }

  /** Gives somebody their place; whether that changed anything. */
  private boolean changed(
      TenantScope scope, MemberRef member, DeclaredTenant.User user, DeclaredTenant declared) {
    lockRecord(scope, declared);
    Optional<DepartmentId> department =
        user.department().map(slug -> fingerprints.department(member.tenant(), slug));
    Membership wanted = new Membership(user.role(), Standing.ACTIVE, department);
    Optional<MemberRecord> there = scope.members().lock(member.member());
    if (there.isEmpty()) {
      enrol(scope, member, wanted, user, declared);
      return true;
    }
    Membership before = there.get().membership();
    MemberTransaction memberTransaction = memberTransactions.lock(scope, member).orElseThrow();
    memberTransaction.state(
        memberTransaction.state().with(memberTransaction.state().belonging().named(user.name())));
    if (!before.equals(wanted)) {
      change(memberTransaction, before, wanted, declared, user);
    }
    memberTransaction.finish();
    return !before.equals(wanted);
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

  private void audit(MemberTransaction memberTransaction, Act act, String more) {
    AdministrationChain.append(
        memberTransaction.scope(),
        memberTransaction.now(),
        act,
        memberTransaction.member().member().value() + more);
  }

  // Before any member, always: so two processes that apply at once wait for each other.
  private void lockRecord(TenantScope scope, DeclaredTenant declared) {
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
