package io.echovault.core.bot;

import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.identity.Unsettled;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.IncomingMessage.Moved;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Handles the channel's word that somebody is known by other identities now. They join the member,
 * whoever had them before; the member's former phone number belongs to nobody. Former user ids
 * stay: the channel never gives them to somebody else, and late messages may still carry them.
 */
public final class Moves {
  private final Storage storage;
  private final MemberLocator memberLocator;
  private final IdentityResolution identityResolution;
  private final MemberTransactions memberTransactions;
  private final StoredReplies storedReplies;
  private final PhoneReassignment phoneReassignment;

  public Moves(
      Storage storage,
      MemberLocator memberLocator,
      IdentityResolution identityResolution,
      MemberTransactions memberTransactions,
      StoredReplies storedReplies,
      PhoneReassignment phoneReassignment) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.identityResolution = identityResolution;
    this.memberTransactions = memberTransactions;
    this.storedReplies = storedReplies;
    this.phoneReassignment = phoneReassignment;
  }

  /** Always silence; there is nobody to move when the former identities are unknown. */
  Reply receive(Handling handling, Moved moved) {
    List<ChannelIdentity> former = moved.envelope().sender().identities();
    Optional<MemberRef> found = memberLocator.find(former);
    if (found.isEmpty()) {
      return Reply.SILENCE;
    }
    MemberRef member = found.get();
    if (wasDone(handling, member, moved)) {
      return Reply.SILENCE;
    }
    for (ChannelIdentity identity : moved.identities()) {
      memberLocator
          .find(identity)
          .filter(holder -> !holder.equals(member))
          .ifPresent(holder -> phoneReassignment.take(holder, identity, handling));
    }
    return storage.inTenant(member.tenant(), scope -> move(scope, member, moved, handling));
  }

  /**
   * Whether this was done before: who got the former identities since then is somebody else, and
   * who got the new ones keeps them.
   */
  private boolean wasDone(Handling handling, MemberRef member, Moved moved) {
    return Stream.concat(
            Stream.of(member),
            moved.identities().stream().flatMap(each -> memberLocator.find(each).stream()))
        .distinct()
        .anyMatch(each -> answered(handling, each));
  }

  private boolean answered(Handling handling, MemberRef member) {
    return storage.inTenant(
        member.tenant(), scope -> scope.replies().to(handling.fingerprint()).isPresent());
  }

  private Reply move(TenantScope scope, MemberRef member, Moved moved, Handling handling) {
    MemberTransaction memberTransaction =
        memberTransactions.lock(scope, member).orElseThrow(Moves::gone);
    handling.fence().ifPresent(scope::verify);
    if (storedReplies.earlier(memberTransaction, handling.fingerprint()).isPresent()) {
      return Reply.SILENCE;
    }
    List<ChannelIdentity> known = memberTransaction.state().identities();
    if (moved.identities().stream().anyMatch(Moves::isPhone)) {
      known.stream()
          .filter(each -> isPhone(each) && !moved.identities().contains(each))
          .forEach(phone -> identityResolution.giveUp(memberTransaction, phone));
    }
    moved.identities().stream()
        .filter(identity -> !known.contains(identity))
        .forEach(identity -> identityResolution.add(memberTransaction, identity));
    storedReplies.keepSilence(memberTransaction, moved, handling.fingerprint());
    memberTransaction.finish();
    return Reply.SILENCE;
  }

  private static Unsettled gone() {
    return Unsettled.because("the member is not there any more");
  }

  private static boolean isPhone(ChannelIdentity identity) {
    return identity.kind() == Kind.PHONE;
  }
}
