package io.echovault.core.identity;

import io.echovault.core.member.MemberTransaction;
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
  private final MemberLocator memberLocator;
  private final IdentityResolution identityResolution;

  public Enrolment(
      Storage storage, MemberLocator memberLocator, IdentityResolution identityResolution) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.identityResolution = identityResolution;
  }

  public MemberRef enrol(ChannelIdentity identity) {
    Sender sender = new Sender(List.of(identity), Optional.empty());
    for (int left = TRIES; ; left--) {
      Optional<MemberRef> there = memberLocator.find(identity);
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
    Located located = memberLocator.newPlace();
    return storage.inTenant(
        located.member().tenant(),
        scope -> {
          MemberTransaction memberTransaction = identityResolution.enter(scope, located, sender);
          memberTransaction.finish();
          return memberTransaction.member();
        });
  }
}
