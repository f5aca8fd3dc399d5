package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Members;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import java.util.Optional;

/** The members of the tenant whose lock this transaction holds. */
final class MemberRows implements Members {
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
  public void save(MemberRecord member) {
    if (!rows.members.containsKey(member.id())) {
      throw new IllegalStateException("there is no member " + member.id().value());
    }
    changes.put(rows.members, member.id(), member);
  }
}
