package io.echovault.core.tenant;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through all members of a tenant, a page at a time. */
final class Members {
  private static final int PAGE = 500;

  private Members() {}

  static void each(Storage storage, TenantId tenant, Consumer<MemberRecord> taker) {
    Optional<MemberId> after = Optional.empty();
    List<MemberRecord> page;
    do {
      Optional<MemberId> from = after;
      page = storage.inTenant(tenant, scope -> scope.members().list(Optional.empty(), from, PAGE));
      page.forEach(taker);
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).id());
    } while (page.size() == PAGE);
  }
}
