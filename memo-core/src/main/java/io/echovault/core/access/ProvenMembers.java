package io.echovault.core.access;

import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of one tenant whose rows have their proof; one transaction. */
final class ProvenMembers implements Members {
  private final TenantScope scope;
  private final RowSeals seals;
  private final RowCheck check;
  private final Refusals refusals;

  /** The rows that this transaction has locked or added, and that nobody else changes. */
  private final Map<MemberId, HeldMember> held = new HashMap<>();

  private final Map<MemberId, Long> written = new HashMap<>();

  ProvenMembers(TenantScope scope, RowSeals seals, RowCheck check, Refusals refusals) {
    this.scope = scope;
    this.seals = seals;
    this.check = check;
    this.refusals = refusals;
  }

  MemberRef ref(MemberId member) {
    return new MemberRef(scope.tenant(), member);
  }

  /** The row of a member, not locked unless it is already. */
  Optional<HeldMember> look(MemberId member) {
    Optional<HeldMember> known = known(member);
    return known.isPresent() ? known : read(member);
  }

  private Optional<HeldMember> read(MemberId member) {
    return check
        .member(ref(member), false, () -> scope.members().find(member))
        .map(HeldMember::new);
  }

  /** Whether a row is still as it was when it was looked at. */
  boolean unchanged(MemberId member, Optional<HeldMember> looked) {
    return known(member).isPresent()
        || scope
            .members()
            .find(member)
            .map(row -> row.proof().version())
            .equals(looked.map(HeldMember::version));
  }

  private Optional<HeldMember> known(MemberId member) {
    return Optional.ofNullable(held.get(member));
  }

  /** The row of a member, locked. */
  Optional<HeldMember> hold(MemberId member) {
    Optional<HeldMember> known = known(member);
    if (known.isPresent()) {
      return known;
    }
    Optional<HeldMember> locked =
        check.member(ref(member), true, () -> scope.members().lock(member)).map(HeldMember::new);
    locked.ifPresent(row -> held.put(member, row));
    return locked;
  }

  /**
   * The row of a member who must be there, locked.
   *
   * @throws IllegalStateException when there is no such member
   */
  HeldMember locked(MemberId member) {
    return hold(member)
        .orElseThrow(() -> new IllegalStateException("there is no member " + member.value()));
  }

  @Override
  public void add(MemberRecord member) {
    MemberRecord sealed = seals.sealed(scope.tenant(), member, Bytes.NONE, 1);
    scope.members().add(sealed);
    held.put(member.id(), new HeldMember(sealed));
    written.put(member.id(), 1L);
  }

  @Override
  public Optional<MemberRecord> find(MemberId member) {
    return look(member).map(HeldMember::plain);
  }

  @Override
  public Optional<MemberRecord> lock(MemberId member) {
    return hold(member).map(HeldMember::plain);
  }

  @Override
  public Optional<AuditHead> auditHead(MemberId member) {
    return scope.members().auditHead(member);
  }

  @Override
  public List<MemberRecord> list(
      Optional<DepartmentId> department, Optional<MemberId> after, int limit) {
    List<MemberRecord> all = new ArrayList<>();
    Optional<MemberId> last = after;
    int wanted = limit;
    while (wanted > 0) {
      List<MemberRecord> page = scope.members().list(department, last, wanted);
      page.forEach(row -> listed(row).ifPresent(all::add));
      boolean end = page.size() < wanted;
      // A shorter page means the end to whoever asks, so refused rows must not shorten it.
      wanted = end ? 0 : limit - all.size();
      last = end ? last : Optional.of(page.get(page.size() - 1).id());
    }
    return all;
  }

  /** Rows without their proof count too: a plan opens nothing that is kept. */
  @Override
  public long count(Standing standing) {
    return scope.members().count(standing);
  }

  private Optional<MemberRecord> listed(MemberRecord row) {
    Optional<HeldMember> known = known(row.id());
    if (known.isPresent()) {
      return known.map(HeldMember::plain);
    }
    if (row.membership().standing() != Standing.ERASED) {
      return read(row).map(each -> each.with(Bytes.NONE, RowProof.NONE));
    }
    if (seals.fits(scope.tenant(), row)) {
      return Optional.of(row.with(Bytes.NONE, RowProof.NONE));
    }
    refusals.add(new AccessFinding(Kind.MEMBER, ref(row.id()), Wrong.CHANGED));
    return Optional.empty();
  }

  /** A row that was listed; read anew only if it does not count as it was listed. */
  private Optional<MemberRecord> read(MemberRecord listed) {
    List<MemberRecord> first = new ArrayList<>(List.of(listed));
    return check.member(
        ref(listed.id()),
        false,
        () -> first.isEmpty() ? scope.members().find(listed.id()) : Optional.of(first.remove(0)));
  }

  @Override
  public void save(MemberRecord member) {
    write(locked(member.id()), member);
  }

  private void write(HeldMember row, MemberRecord changed) {
    MemberRecord sealed =
        seals.sealed(scope.tenant(), changed, row.anchors().bytes(), row.version() + 1);
    scope.members().save(sealed);
    row.stored(sealed);
    written.put(sealed.id(), sealed.proof().version());
  }

  @Override
  public void erase(MemberId member, AuditHead audit, Instant before, RowProof ignored) {
    HeldMember row = locked(member);
    MemberRecord sealed =
        seals.sealed(scope.tenant(), row.stored().erased(audit), Bytes.NONE, row.version() + 1);
    scope.members().erase(member, audit, before, sealed.proof());
    held.remove(member);
    written.put(member, sealed.proof().version());
  }

  void complete() {
    held.values().stream()
        .filter(row -> row.anchors().changed())
        .forEach(row -> write(row, row.stored()));
  }

  void committed(Witness witness) {
    written.forEach((member, version) -> witness.saw(ref(member), version));
  }
}
