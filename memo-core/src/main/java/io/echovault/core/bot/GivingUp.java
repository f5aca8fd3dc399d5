package io.echovault.core.bot;

import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.identity.Addresses;
import io.echovault.core.identity.Arrivals;
import io.echovault.core.identity.Place;
import io.echovault.core.identity.Unsettled;
import io.echovault.core.member.Visit;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Sender;

/**
 * Tells people that a message of theirs could not be handled. Somebody new is enrolled for that.
 */
public final class GivingUp {
  private static final int TRIES = 5;
  private static final String EVENT = Source.GIVEN_UP.text();
  private static final Message WORDS = Message.of("message.given-up");

  private final Storage storage;
  private final Addresses addresses;
  private final Arrivals arrivals;
  private final Answers answers;

  public GivingUp(Storage storage, Addresses addresses, Arrivals arrivals, Answers answers) {
    this.storage = storage;
    this.addresses = addresses;
    this.arrivals = arrivals;
    this.answers = answers;
  }

  /** Tells the sender of a message, once. */
  void tell(IncomingMessage message, Fingerprint fingerprint, Fence fence) {
    if (!message.expectsAnswer()) {
      return;
    }
    Sender sender = message.envelope().sender();
    for (int left = TRIES; left > 0; left--) {
      try {
        Place place = addresses.locate(sender);
        boolean settled =
            storage.<Boolean>inTenant(
                place.member().tenant(), scope -> tell(scope, place, message, fingerprint, fence));
        if (settled) {
          arrivals.settled(sender, place.member());
          return;
        }
      } catch (Unsettled e) {
        if (left == 1) {
          throw new MemoException.TryAgain("the sender's identities keep changing hands", e);
        }
      }
    }
    throw new MemoException.TryAgain("the sender's identities keep changing hands");
  }

  private boolean tell(
      TenantScope scope,
      Place place,
      IncomingMessage message,
      Fingerprint fingerprint,
      Fence fence) {
    Visit visit = arrivals.enter(scope, place, message.envelope().sender());
    scope.verify(fence);
    if (scope.replies().to(fingerprint).isPresent()) {
      return true;
    }
    boolean settled = arrivals.settle(visit, place, message.envelope().sender());
    if (settled && !visit.state().chat().optedOut()) {
      answers.keepOnce(visit, message, EVENT, WORDS);
    }
    visit.finish();
    return settled;
  }
}
