package io.echovault.core.tenant;

import io.echovault.core.identity.MemberLocator;
import io.echovault.core.member.AllMembers;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives people their places in the organisations that declare them, and takes them away. */
final class Staff {
  private final Storage storage;
  private final MemberLocator memberLocator;
  private final Fingerprints fingerprints;
  private final MemberTransactions memberTransactions;
  private final Joining joining;
  private final Placing placing;

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
    placing = new Placing(memberLocator, fingerprints, memberTransactions, joining);
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
              placing.lockRecord(scope, from);
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
    Placing.audit(memberTransaction, Act.MEMBER_REMOVED, "");
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
    Set<String> departments = departments(tenant);
    for (int i = 0; i < declared.users().size(); i++) {
      DeclaredTenant.User user = declared.users().get(i);
      MemberRef member = member(tenant, user);
      String who = declared.slug() + ": users[" + i + "]";
      if (!placed.add(member.member())) {
        report.undone(who + " is the same person as an earlier one");
      } else if (erased.contains(member.member())) {
        report.undone(who + " was erased on request and is not enrolled again");
      } else {
        place(who, member, within(departments, user, who, report), declared, report);
      }
    }
  }

  /** The departments that are there: not all that are declared, where a plan limits them. */
  private Set<String> departments(TenantId tenant) {
    return storage.inTenant(
        tenant,
        scope -> scope.divisions().all().stream().map(Division::slug).collect(Collectors.toSet()));
  }

  private static DeclaredTenant.User within(
      Set<String> departments, DeclaredTenant.User user, String who, Report report) {
    Optional<String> there = user.department().filter(departments::contains);
    if (there.isEmpty() && user.department().isPresent()) {
      report.undone(who + " is in no department while " + user.department().get() + " is missing");
    }
    return new DeclaredTenant.User(user.identity(), user.name(), user.role(), there);
  }

  private void place(
      String who,
      MemberRef member,
      DeclaredTenant.User user,
      DeclaredTenant declared,
      Report report) {
    Placing.Placed placed =
        storage.inTenant(member.tenant(), scope -> placing.placed(scope, member, user, declared));
    if (placed.full().isPresent()) {
      report.full(who, placed.full().get(), "members");
      return;
    }
    if (placed.changed()) {
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
}
