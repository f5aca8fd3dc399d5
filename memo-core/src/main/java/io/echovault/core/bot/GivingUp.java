package io.echovault.core.bot;

import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.Located;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.identity.Unsettled;
import io.echovault.core.member.MemberTransaction;
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
  private final MemberLocator memberLocator;
  private final IdentityResolution identityResolution;
  private final StoredReplies storedReplies;

  public GivingUp(
      Storage storage,
      MemberLocator memberLocator,
      IdentityResolution identityResolution,
      StoredReplies storedReplies) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.identityResolution = identityResolution;
    this.storedReplies = storedReplies;
  }

  /** Tells the sender of a message, once. */
  void tell(IncomingMessage message, Fingerprint fingerprint, Fence fence) {
    if (!message.expectsAnswer()) {
      return;
    }
    Sender sender = message.envelope().sender();
    for (int left = TRIES; left > 0; left--) {
      try {
        Located located = memberLocator.locate(sender);
        boolean settled =
            storage.<Boolean>inTenant(
                located.member().tenant(),
                scope -> tell(scope, located, message, fingerprint, fence));
        if (settled) {
          identityResolution.settled(sender, located.member());
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
      Located located,
      IncomingMessage message,
      Fingerprint fingerprint,
      Fence fence) {
    MemberTransaction memberTransaction =
        identityResolution.enter(scope, located, message.envelope().sender());
    scope.verify(fence);
    if (scope.replies().to(fingerprint).isPresent()) {
      return true;
    }
    boolean settled =
        identityResolution.settle(memberTransaction, located, message.envelope().sender());
    if (settled && !memberTransaction.state().chat().optedOut()) {
      storedReplies.keepOnce(memberTransaction, message, EVENT, WORDS);
    }
    memberTransaction.finish();
    return settled;
  }
}
