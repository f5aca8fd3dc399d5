package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Members;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The members of the tenant whose lock this transaction holds. */
final class MemberRows implements Members {
  /** As unsigned numbers, which is how databases compare ids. */
  private static final Comparator<MemberId> BY_ID =
      Comparator.comparing(
          MemberId::value,
          (one, other) -> {
            int first =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return first != 0
                ? first
                : Long.compareUnsigned(
                    one.getLeastSignificantBits(), other.getLeastSignificantBits());
          });

  private final TenantRows rows;
  private final Changes changes;

  private final Consumer<MemberId> eraseOutside;

  /**
   * Members of a tenant.
   *
   * @param eraseOutside removes what stands of a member outside the tenant
   */
  MemberRows(TenantRows rows, Changes changes, Consumer<MemberId> eraseOutside) {
    this.rows = rows;
    this.changes = changes;
    this.eraseOutside = eraseOutside;
  }

  @Override
  public void add(MemberRecord member) {
    if (rows.members.containsKey(member.id())) {
      throw new IllegalStateException("member " + member.id().value() + " is there already");
    }
    changes.put(rows.members, member.id(), member);
  }

  @Override
  public Optional<MemberRecord> find(MemberId member) {
    return Optional.ofNullable(rows.members.get(member))
        .filter(record -> record.membership().standing() != Standing.ERASED);
  }

  @Override
  public Optional<MemberRecord> lock(MemberId member) {
    return find(member);
  }

  @Override
  public Optional<AuditHead> auditHead(MemberId member) {
    return Optional.ofNullable(rows.members.get(member)).map(MemberRecord::audit);
  }

  @Override
  public List<MemberRecord> list(
      Optional<DepartmentId> department, Optional<MemberId> after, int limit) {
    return rows.members.values().stream()
        .filter(each -> department.isEmpty() || each.membership().department().equals(department))
        .filter(each -> after.isEmpty() || BY_ID.compare(each.id(), after.get()) > 0)
        .sorted(Comparator.comparing(MemberRecord::id, BY_ID))
        .limit(limit)
        .toList();
  }

  @Override
  public long count(Standing standing) {
    return rows.members.values().stream()
        .filter(each -> each.membership().standing() == standing)
        .count();
  }

  @Override
  public void save(MemberRecord member) {
    if (find(member.id()).filter(stored -> member.proof().mayReplace(stored.proof())).isEmpty()) {
      throw missing(member.id());
    }
    changes.put(rows.members, member.id(), member);
  }

  @Override
  public void erase(MemberId member, AuditHead audit, Instant before, RowProof proof) {
    MemberRecord record = find(member).orElseThrow(() -> missing(member));
    rows.erase(member, changes);
    eraseOutside.accept(member);
    changes.put(rows.members, member, record.erased(audit).with(Bytes.NONE, proof));
  }

  private static IllegalStateException missing(MemberId member) {
    return new IllegalStateException("there is no member " + member.value());
  }
}
