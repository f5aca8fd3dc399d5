package io.echovault.core.tenant;

import io.echovault.core.identity.Addresses;
import io.echovault.core.identity.Rejoining;
import io.echovault.ports.inbound.MemberDesk;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberJoin;
import io.echovault.ports.vocabulary.MemberJoin.Outcome;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/** Joins members on the operator's word. */
public final class JoinedMembers implements MemberDesk {
  private final Addresses addresses;
  private final Rejoining rejoining;

  public JoinedMembers(Addresses addresses, Rejoining rejoining) {
    this.addresses = addresses;
    this.rejoining = rejoining;
  }

  @Override
  public MemberJoin join(ChannelIdentity identity) {
    Optional<MemberRef> member = addresses.find(identity);
    if (member.isEmpty()) {
      return MemberJoin.without(Outcome.NOBODY);
    }
    Optional<MemberRef> former = rejoining.formerHolder(member.get());
    return former
        .flatMap(
            each -> rejoining.join(member.get(), each, "by the operator", to -> true, from -> true))
        .map(left -> new MemberJoin(Outcome.JOINED, left))
        .orElseGet(() -> MemberJoin.without(Outcome.NOTHING_TO_JOIN));
  }
}
