package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Members;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  MemberRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
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
    return Optional.ofNullable(rows.members.get(member));
  }

  @Override
  public Optional<MemberRecord> lock(MemberId member) {
    return find(member);
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
  public void save(MemberRecord member) {
    if (!rows.members.containsKey(member.id())) {
      throw new IllegalStateException("there is no member " + member.id().value());
    }
    changes.put(rows.members, member.id(), member);
  }
}
