package io.echovault.core.bot;

import io.echovault.core.identity.Arrivals;
import io.echovault.core.identity.Place;
import io.echovault.core.member.Visits;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Sender;

/** Takes identities off the members who do not have them any more. */
public final class Numbers {
  private final Storage storage;
  private final Arrivals arrivals;
  private final Visits visits;

  public Numbers(Storage storage, Arrivals arrivals, Visits visits) {
    this.storage = storage;
    this.arrivals = arrivals;
    this.visits = visits;
  }

  /** Takes the sender's phone number off whoever had it before, if there is somebody. */
  void takeFromFormerHolder(Place place, Sender sender, Handling handling) {
    place
        .formerHolder()
        .ifPresent(
            holder ->
                sender.identity(Kind.PHONE).ifPresent(phone -> take(holder, phone, handling)));
  }

  /** Takes an identity off a member, in a transaction of its own. */
  void take(MemberRef holder, ChannelIdentity identity, Handling handling) {
    storage.<Boolean>inTenant(
        holder.tenant(),
        scope -> {
          visits
              .lock(scope, holder)
              .ifPresent(
                  visit -> {
                    handling.fence().ifPresent(scope::verify);
                    arrivals.giveUp(visit, identity);
                    visit.finish();
                  });
          return true;
        });
  }
}
