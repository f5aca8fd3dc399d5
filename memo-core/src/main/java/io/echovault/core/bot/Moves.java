package io.echovault.core.bot;

import io.echovault.core.identity.Addresses;
import io.echovault.core.identity.Arrivals;
import io.echovault.core.identity.Unsettled;
import io.echovault.core.member.Visit;
import io.echovault.core.member.Visits;
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
  private final Addresses addresses;
  private final Arrivals arrivals;
  private final Visits visits;
  private final Answers answers;
  private final Numbers numbers;

  public Moves(
      Storage storage,
      Addresses addresses,
      Arrivals arrivals,
      Visits visits,
      Answers answers,
      Numbers numbers) {
    this.storage = storage;
    this.addresses = addresses;
    this.arrivals = arrivals;
    this.visits = visits;
    this.answers = answers;
    this.numbers = numbers;
  }

  /** Always silence; there is nobody to move when the former identities are unknown. */
  Reply receive(Handling handling, Moved moved) {
    List<ChannelIdentity> former = moved.envelope().sender().identities();
    Optional<MemberRef> found = addresses.find(former);
    if (found.isEmpty()) {
      return Reply.SILENCE;
    }
    MemberRef member = found.get();
    if (wasDone(handling, member, moved)) {
      return Reply.SILENCE;
    }
    for (ChannelIdentity identity : moved.identities()) {
      addresses
          .find(identity)
          .filter(holder -> !holder.equals(member))
          .ifPresent(holder -> numbers.take(holder, identity, handling));
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
            moved.identities().stream().flatMap(each -> addresses.find(each).stream()))
        .distinct()
        .anyMatch(each -> answered(handling, each));
  }

  private boolean answered(Handling handling, MemberRef member) {
    return storage.inTenant(
        member.tenant(), scope -> scope.replies().to(handling.fingerprint()).isPresent());
  }

  private Reply move(TenantScope scope, MemberRef member, Moved moved, Handling handling) {
    Visit visit = visits.lock(scope, member).orElseThrow(Moves::gone);
    handling.fence().ifPresent(scope::verify);
    if (answers.earlier(visit, handling.fingerprint()).isPresent()) {
      return Reply.SILENCE;
    }
    List<ChannelIdentity> known = visit.state().identities();
    if (moved.identities().stream().anyMatch(Moves::isPhone)) {
      known.stream()
          .filter(each -> isPhone(each) && !moved.identities().contains(each))
          .forEach(phone -> arrivals.giveUp(visit, phone));
    }
    moved.identities().stream()
        .filter(identity -> !known.contains(identity))
        .forEach(identity -> arrivals.add(visit, identity));
    answers.keepSilence(visit, moved, handling.fingerprint());
    visit.finish();
    return Reply.SILENCE;
  }

  private static Unsettled gone() {
    return Unsettled.because("the member is not there any more");
  }

  private static boolean isPhone(ChannelIdentity identity) {
    return identity.kind() == Kind.PHONE;
  }
}
