package io.echovault.core.inmemory;

import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where the chains end, over all tenants. */
final class ChainEnds implements AuditHeads {
  private static final Comparator<MemberRef> ORDER =
      Comparator.<MemberRef, UUID>comparing(ref -> ref.tenant().value())
          .thenComparing(ref -> ref.member().value());

  private final Platform platform;

  ChainEnds(Platform platform) {
    this.platform = platform;
  }

  @Override
  public List<ChainHead> after(Optional<MemberRef> last, int limit) {
    return platform
        .tenants()
        .flatMap(this::ends)
        .filter(end -> last.isEmpty() || ORDER.compare(end.chain(), last.get()) > 0)
        .sorted(Comparator.comparing(ChainHead::chain, ORDER))
        .limit(limit)
        .toList();
  }

  private Stream<ChainHead> ends(TenantId tenant) {
    return platform.inTenant(
        tenant,
        scope ->
            Stream.concat(
                scope
                    .administration()
                    .find()
                    .map(
                        record ->
                            new ChainHead(
                                new MemberRef(tenant, MemberId.ADMINISTRATION), record.audit()))
                    .stream(),
                scope.everyMember().stream()
                    .map(
                        record ->
                            new ChainHead(new MemberRef(tenant, record.id()), record.audit())))
                .toList()
                .stream());
  }
}
