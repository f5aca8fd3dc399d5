package io.echovault.core.member;

import io.echovault.core.authority.Access;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those who decide for a tenant, as one transaction sees them. */
public final class TenantOwners {
  private static final int PAGE = 500;

  private TenantOwners() {}

  /** The owners who are served, in the order of their ids; none where nobody is served. */
  public static List<MemberRef> of(TenantScope scope) {
    List<MemberRef> owners = new ArrayList<>();
    Optional<MemberId> after = Optional.empty();
    List<MemberRecord> page;
    do {
      page = scope.members().list(Optional.empty(), after, PAGE);
      for (MemberRecord each : page) {
        boolean owns = Access.of(each.membership(), Optional.empty()).ownsTheTenant();
        if (owns && each.membership().active()) {
          owners.add(new MemberRef(scope.tenant(), each.id()));
        }
        after = Optional.of(each.id());
      }
    } while (page.size() == PAGE);
    return owners;
  }
}
