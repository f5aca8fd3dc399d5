package io.echovault.core.identity;

import io.echovault.core.member.Visit;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Sender;
import java.util.List;
import java.util.Optional;

/** Gives programs the member of an identity, with a new one when there is none yet. */
public final class Enrolment {
  private static final int TRIES = 5;

  private final Storage storage;
  private final Addresses addresses;
  private final Arrivals arrivals;

  public Enrolment(Storage storage, Addresses addresses, Arrivals arrivals) {
    this.storage = storage;
    this.addresses = addresses;
    this.arrivals = arrivals;
  }

  public MemberRef enrol(ChannelIdentity identity) {
    Sender sender = new Sender(List.of(identity), Optional.empty());
    for (int left = TRIES; ; left--) {
      Optional<MemberRef> there = addresses.find(identity);
      if (there.isPresent()) {
        return there.get();
      }
      try {
        return enrol(sender);
      } catch (Unsettled lost) {
        if (left == 1) {
          throw new MemoException.TryAgain("an identity keeps changing hands", lost);
        }
      }
    }
  }

  private MemberRef enrol(Sender sender) {
    Place place = addresses.newPlace();
    return storage.inTenant(
        place.member().tenant(),
        scope -> {
          Visit visit = arrivals.enter(scope, place, sender);
          visit.finish();
          return visit.member();
        });
  }
}
