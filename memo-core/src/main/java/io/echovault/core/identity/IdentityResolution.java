package io.echovault.core.identity;

import io.echovault.core.identity.Located.How;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes people at home where they belong. An id that the channel gives one person only is trusted
 * first, a phone number second; either may be missing. A phone number that comes with a user id is
 * that person's from then on: whoever had it before keeps what they have, under their own user id.
 */
public final class IdentityResolution {
  private final MemberLocator memberLocator;
  private final MemberTransactions memberTransactions;

  public IdentityResolution(MemberLocator memberLocator, MemberTransactions memberTransactions) {
    this.memberLocator = memberLocator;
    this.memberTransactions = memberTransactions;
  }

  /**
   * Locks the member at a place, or enrols them there.
   *
   * @throws Unsettled when the member is not there, or somebody else was faster
   */
  public MemberTransaction enter(TenantScope scope, Located located, Sender sender) {
    if (located.how() == How.NEW) {
      ChatState chat = ChatState.fresh(Settings.guessedFor(sender));
      MemberState state = MemberState.fresh(sender.identities(), chat);
      Role role = sender.identity(Kind.GROUP).isPresent() ? Role.MEMBER : Role.OWNER;
      MemberTransaction memberTransaction =
          memberTransactions.enrol(scope, located.member(), Membership.of(role), state);
      sender.identities().forEach(identity -> claim(memberTransaction, identity));
      return memberTransaction;
    }
    return memberTransactions
        .enter(scope, located.member())
        .orElseThrow(
            () -> {
              memberLocator.forget(sender.primary());
              return Unsettled.because("the member is not there any more");
            });
  }

  /**
   * Makes the sender's identities the member's own.
   *
   * @return false when the sender is somebody else who has the member's number now; the number was
   *     taken off the member then, which is to be committed, and the sender is to be located again
   * @throws Unsettled when the place does not hold
   */
  public boolean settle(MemberTransaction memberTransaction, Located located, Sender sender) {
    List<ChannelIdentity> unknown =
        sender.identities().stream()
            .filter(identity -> !memberTransaction.state().identities().contains(identity))
            .toList();
    if (located.how() == How.REMEMBERED) {
      if (unknown.stream().anyMatch(identity -> identity.kind() != Kind.PARENT_USER_ID)) {
        memberLocator.forget(sender.primary());
        throw Unsettled.because("the member does not go by all of these names");
      }
      return true;
    }
    if (located.how() == How.BY_PHONE && isSomebodyElse(memberTransaction, unknown)) {
      sender.identity(Kind.PHONE).ifPresent(phone -> giveUp(memberTransaction, phone));
      return false;
    }
    if (located.how() == How.BY_PHONE && mayBeSomebodyElse(memberTransaction, sender)) {
      throw Unsettled.because("the number was silent for long");
    }
    unknown.forEach(identity -> add(memberTransaction, identity));
    return true;
  }

  /** Holds on to where a sender was found, once that is committed. */
  public void settled(Sender sender, MemberRef member) {
    memberLocator.remember(sender, member);
  }

  /** Takes an identity off a member, if they have it. */
  public void giveUp(MemberTransaction memberTransaction, ChannelIdentity identity) {
    List<ChannelIdentity> left = new ArrayList<>(memberTransaction.state().identities());
    left.remove(identity);
    memberTransaction
        .scope()
        .release(memberLocator.fingerprint(identity), memberTransaction.member().member());
    memberTransaction.state(memberTransaction.state().withIdentities(left));
    memberTransaction.audit(Act.IDENTITY_MOVED, "left " + identity.kind());
    memberLocator.forget(identity);
  }

  /** Gives an identity to a member, unless it is their parent account's and somebody else's. */
  public void add(MemberTransaction memberTransaction, ChannelIdentity identity) {
    if (identity.kind() == Kind.PARENT_USER_ID
        && !owner(memberTransaction, identity).equals(memberTransaction.member())) {
      return;
    }
    claim(memberTransaction, identity);
    List<ChannelIdentity> all = new ArrayList<>(memberTransaction.state().identities());
    all.remove(identity);
    all.add(identity);
    memberTransaction.state(memberTransaction.state().withIdentities(all));
    memberTransaction.audit(Act.IDENTITY_MOVED, "joined " + identity.kind());
  }

  private void claim(MemberTransaction memberTransaction, ChannelIdentity identity) {
    if (!owner(memberTransaction, identity).equals(memberTransaction.member())) {
      throw Unsettled.because("somebody else was faster");
    }
  }

  private MemberRef owner(MemberTransaction memberTransaction, ChannelIdentity identity) {
    Fingerprint fingerprint = memberLocator.fingerprint(identity);
    return memberTransaction.scope().claim(fingerprint, memberTransaction.member().member());
  }

  /** Whether the number may have been given away; see {@link RecycledNumbers}. */
  private static boolean mayBeSomebodyElse(MemberTransaction memberTransaction, Sender sender) {
    return RecycledNumbers.hasOwnId(sender)
        && !memberTransaction.state().hasUserId()
        && RecycledNumbers.isSilent(
            memberTransaction.state(), memberTransaction.record(), memberTransaction.latest());
  }

  /** Whether the channel's own id shows that a phone number has another owner now. */
  private static boolean isSomebodyElse(
      MemberTransaction memberTransaction, List<ChannelIdentity> unknown) {
    Optional<ChannelIdentity> userId =
        unknown.stream().filter(identity -> identity.kind() == Kind.USER_ID).findFirst();
    return userId.isPresent() && memberTransaction.state().hasUserId();
  }
}
