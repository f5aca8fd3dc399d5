package io.echovault.core.identity;

import io.echovault.core.identity.Place.How;
import io.echovault.core.member.FormerHolder;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.Settings;
import io.echovault.core.member.Visit;
import io.echovault.core.member.Visits;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Phone numbers that may have been given to somebody else. A member who is known by a number alone
 * and has been silent for long is not taken for whoever brings that number together with a user id:
 * the sender becomes a new member, in whose state it is noted who had the number before. Safe for
 * threads.
 */
public final class RecycledNumbers {
  /** Operators give a number away again after this long without use, at the earliest. */
  public static final Duration SILENCE = Duration.ofDays(45);

  private final Storage storage;
  private final Addresses addresses;
  private final Arrivals arrivals;
  private final Visits visits;

  public RecycledNumbers(Storage storage, Addresses addresses, Arrivals arrivals, Visits visits) {
    this.storage = storage;
    this.addresses = addresses;
    this.arrivals = arrivals;
    this.visits = visits;
  }

  /** What matters of whoever has a number. */
  private record Holder(boolean hasPin, boolean silent) {}

  /**
   * Whether a member has not written for so long that their number may be somebody else's. Whoever
   * was declared by an organisation and has never written is not silent: the number is the one that
   * was declared.
   *
   * @param latest never earlier than it was before, also when the clock was set back
   */
  public static boolean isSilent(MemberState state, MemberRecord record, Instant latest) {
    if (state.lastChat().isEmpty() && state.belonging().joined()) {
      return false;
    }
    Instant heard = state.lastChat().map(last -> last.sentAt()).orElse(record.createdAt());
    return !latest.isBefore(heard.plus(SILENCE));
  }

  /** Whether the channel gave an id of the sender that it gives nobody else. */
  static boolean hasOwnId(Sender sender) {
    return sender.identity(Kind.USER_ID).isPresent()
        || sender.identity(Kind.PARENT_USER_ID).isPresent();
  }

  /**
   * Enrols a sender as somebody new whose number belongs to a member who was silent for long; or
   * notes in the sender's state from whom the number is about to be taken.
   *
   * @return whether the sender was enrolled, and is to be located again
   */
  public boolean separate(Place place, Sender sender, Optional<Fence> fence) {
    if (!hasOwnId(sender)) {
      return false;
    }
    if (place.how() == How.BY_PHONE) {
      Optional<Holder> holder = holder(place.member()).filter(Holder::silent);
      holder.ifPresent(each -> enrol(sender, former(place.member(), each), fence));
      return holder.isPresent();
    }
    place
        .formerHolder()
        .ifPresent(
            member -> holder(member).ifPresent(each -> note(place, former(member, each), fence)));
    return false;
  }

  private static FormerHolder former(MemberRef member, Holder holder) {
    return new FormerHolder(member, holder.hasPin(), false);
  }

  /** Empty when there is nobody, or the channel's own id of them is known. */
  private Optional<Holder> holder(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            scope
                .members()
                .find(member.member())
                .filter(record -> record.membership().active())
                .flatMap(record -> holder(scope, member, record)));
  }

  private Optional<Holder> holder(TenantScope scope, MemberRef member, MemberRecord record) {
    MemberState state = visits.state(member, record);
    visits.now();
    return state.hasUserId()
        ? Optional.empty()
        : Optional.of(
            new Holder(
                scope.logins().find(record.id()).isPresent(),
                isSilent(state, record, visits.latest())));
  }

  /** By all names but the number: that is taken off its holder afterwards, and then added. */
  private void enrol(Sender sender, FormerHolder former, Optional<Fence> fence) {
    List<ChannelIdentity> own =
        sender.identities().stream().filter(each -> each.kind() != Kind.PHONE).toList();
    Place place = addresses.newPlace();
    storage.<Boolean>inTenant(
        place.member().tenant(),
        scope -> {
          Visit visit = arrivals.enter(scope, place, new Sender(own, sender.displayName()));
          fence.ifPresent(scope::verify);
          MemberState state = visit.state();
          visit.state(
              state
                  .with(state.chat().with(Settings.guessedFor(sender)))
                  .withFormerHolder(Optional.of(former)));
          visit.finish();
          return true;
        });
  }

  /** An organisation's file says who its people are, so nobody is noted with them. */
  private void note(Place place, FormerHolder former, Optional<Fence> fence) {
    storage.<Boolean>inTenant(
        place.member().tenant(),
        scope -> {
          visits
              .enter(scope, place.member())
              .filter(visit -> !visit.state().belonging().joined())
              .ifPresent(
                  visit -> {
                    fence.ifPresent(scope::verify);
                    visit.state(visit.state().withFormerHolder(Optional.of(former)));
                    visit.finish();
                  });
          return true;
        });
  }
}
