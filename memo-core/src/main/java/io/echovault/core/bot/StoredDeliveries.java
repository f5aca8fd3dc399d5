package io.echovault.core.bot;

import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.ReplyId;
import java.util.Optional;

/** The deliveries that are kept with the members they go to. */
public final class StoredDeliveries implements Deliveries {
  private final Storage storage;
  private final MemberKeys keys;

  public StoredDeliveries(Storage storage, MemberKeys keys) {
    this.storage = storage;
    this.keys = keys;
  }

  @Override
  public Optional<Delivery> open(MemberRef member, ReplyId reply) {
    return storage.inTenant(member.tenant(), scope -> open(scope, member, reply));
  }

  private Optional<Delivery> open(TenantScope scope, MemberRef member, ReplyId reply) {
    Optional<MemberRecord> record = scope.members().find(member.member());
    return record.flatMap(
        owner ->
            scope
                .replies()
                .find(member.member(), reply)
                .flatMap(
                    stored ->
                        Answers.opened(
                            member, keys.unwrap(member, Which.OPEN, owner.openKey()), stored)));
  }
}
