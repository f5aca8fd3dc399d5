package io.echovault.core.tenant;

import io.echovault.core.identity.MemberLocator;
import io.echovault.core.identity.Rejoining;
import io.echovault.ports.inbound.MemberDesk;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberJoin;
import io.echovault.ports.vocabulary.MemberJoin.Outcome;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/** Joins members on the operator's word. */
public final class JoinedMembers implements MemberDesk {
  private final MemberLocator memberLocator;
  private final Rejoining rejoining;

  public JoinedMembers(MemberLocator memberLocator, Rejoining rejoining) {
    this.memberLocator = memberLocator;
    this.rejoining = rejoining;
  }

  @Override
  public MemberJoin join(ChannelIdentity identity) {
    Optional<MemberRef> member = memberLocator.find(identity);
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
