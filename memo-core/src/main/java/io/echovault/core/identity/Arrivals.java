package io.echovault.core.identity;

import io.echovault.core.identity.Place.How;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.Settings;
import io.echovault.core.member.Visit;
import io.echovault.core.member.Visits;
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
public final class Arrivals {
  private final Addresses addresses;
  private final Visits visits;

  public Arrivals(Addresses addresses, Visits visits) {
    this.addresses = addresses;
    this.visits = visits;
  }

  /**
   * Locks the member at a place, or enrols them there.
   *
   * @throws Unsettled when the member is not there, or somebody else was faster
   */
  public Visit enter(TenantScope scope, Place place, Sender sender) {
    if (place.how() == How.NEW) {
      ChatState chat = ChatState.fresh(Settings.guessedFor(sender));
      MemberState state = MemberState.fresh(sender.identities(), chat);
      Role role = sender.identity(Kind.GROUP).isPresent() ? Role.MEMBER : Role.OWNER;
      Visit visit = visits.enrol(scope, place.member(), Membership.of(role), state);
      sender.identities().forEach(identity -> claim(visit, identity));
      return visit;
    }
    return visits
        .enter(scope, place.member())
        .orElseThrow(
            () -> {
              addresses.forget(sender.primary());
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
  public boolean settle(Visit visit, Place place, Sender sender) {
    List<ChannelIdentity> unknown =
        sender.identities().stream()
            .filter(identity -> !visit.state().identities().contains(identity))
            .toList();
    if (place.how() == How.REMEMBERED) {
      if (unknown.stream().anyMatch(identity -> identity.kind() != Kind.PARENT_USER_ID)) {
        addresses.forget(sender.primary());
        throw Unsettled.because("the member does not go by all of these names");
      }
      return true;
    }
    if (place.how() == How.BY_PHONE && isSomebodyElse(visit, unknown)) {
      sender.identity(Kind.PHONE).ifPresent(phone -> giveUp(visit, phone));
      return false;
    }
    if (place.how() == How.BY_PHONE && mayBeSomebodyElse(visit, sender)) {
      throw Unsettled.because("the number was silent for long");
    }
    unknown.forEach(identity -> add(visit, identity));
    return true;
  }

  /** Holds on to where a sender was found, once that is committed. */
  public void settled(Sender sender, MemberRef member) {
    addresses.remember(sender, member);
  }

  /** Takes an identity off a member, if they have it. */
  public void giveUp(Visit visit, ChannelIdentity identity) {
    List<ChannelIdentity> left = new ArrayList<>(visit.state().identities());
    left.remove(identity);
    visit.scope().release(addresses.fingerprint(identity), visit.member().member());
    visit.state(visit.state().withIdentities(left));
    visit.audit(Act.IDENTITY_MOVED, "left " + identity.kind());
    addresses.forget(identity);
  }

  /** Gives an identity to a member, unless it is their parent account's and somebody else's. */
  public void add(Visit visit, ChannelIdentity identity) {
    if (identity.kind() == Kind.PARENT_USER_ID && !owner(visit, identity).equals(visit.member())) {
      return;
    }
    claim(visit, identity);
    List<ChannelIdentity> all = new ArrayList<>(visit.state().identities());
    all.remove(identity);
    all.add(identity);
    visit.state(visit.state().withIdentities(all));
    visit.audit(Act.IDENTITY_MOVED, "joined " + identity.kind());
  }

  private void claim(Visit visit, ChannelIdentity identity) {
    if (!owner(visit, identity).equals(visit.member())) {
      throw Unsettled.because("somebody else was faster");
    }
  }

  private MemberRef owner(Visit visit, ChannelIdentity identity) {
    Fingerprint fingerprint = addresses.fingerprint(identity);
    return visit.scope().claim(fingerprint, visit.member().member());
  }

  /** Whether the number may have been given away; see {@link RecycledNumbers}. */
  private static boolean mayBeSomebodyElse(Visit visit, Sender sender) {
    return RecycledNumbers.hasOwnId(sender)
        && !visit.state().hasUserId()
        && RecycledNumbers.isSilent(visit.state(), visit.record(), visit.latest());
  }

  /** Whether the channel's own id shows that a phone number has another owner now. */
  private static boolean isSomebodyElse(Visit visit, List<ChannelIdentity> unknown) {
    Optional<ChannelIdentity> userId =
        unknown.stream().filter(identity -> identity.kind() == Kind.USER_ID).findFirst();
    return userId.isPresent() && visit.state().hasUserId();
  }
}
