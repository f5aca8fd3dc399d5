package io.echovault.core.identity;

import io.echovault.core.identity.Located.How;
import io.echovault.core.member.FormerHolder;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
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
  private final MemberLocator memberLocator;
  private final IdentityResolution identityResolution;
  private final MemberTransactions memberTransactions;

  public RecycledNumbers(
      Storage storage,
      MemberLocator memberLocator,
      IdentityResolution identityResolution,
      MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.identityResolution = identityResolution;
    this.memberTransactions = memberTransactions;
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
  public boolean separate(Located located, Sender sender, Optional<Fence> fence) {
    if (!hasOwnId(sender)) {
      return false;
    }
    if (located.how() == How.BY_PHONE) {
      Optional<Holder> holder = holder(located.member()).filter(Holder::silent);
      holder.ifPresent(each -> enrol(sender, former(located.member(), each), fence));
      return holder.isPresent();
    }
    located
        .formerHolder()
        .ifPresent(
            member -> holder(member).ifPresent(each -> note(located, former(member, each), fence)));
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
            MemberTransactions.served(scope, member)
                .flatMap(record -> holder(scope, member, record)));
  }

  private Optional<Holder> holder(TenantScope scope, MemberRef member, MemberRecord record) {
    MemberState state = memberTransactions.state(member, record);
    memberTransactions.now();
    return state.hasUserId()
        ? Optional.empty()
        : Optional.of(
            new Holder(
                scope.logins().find(record.id()).isPresent(),
                isSilent(state, record, memberTransactions.latest())));
  }

  /** By all names but the number: that is taken off its holder afterwards, and then added. */
  private void enrol(Sender sender, FormerHolder former, Optional<Fence> fence) {
    List<ChannelIdentity> own =
        sender.identities().stream().filter(each -> each.kind() != Kind.PHONE).toList();
    Located located = memberLocator.newPlace();
    storage.<Boolean>inTenant(
        located.member().tenant(),
        scope -> {
          MemberTransaction memberTransaction =
              identityResolution.enter(scope, located, new Sender(own, sender.displayName()));
          fence.ifPresent(scope::verify);
          MemberState state = memberTransaction.state();
          memberTransaction.state(
              state
                  .with(state.chat().with(Settings.guessedFor(sender)))
                  .withFormerHolder(Optional.of(former)));
          memberTransaction.finish();
          return true;
        });
  }

  /** An organisation's file says who its people are, so nobody is noted with them. */
  private void note(Located located, FormerHolder former, Optional<Fence> fence) {
    storage.<Boolean>inTenant(
        located.member().tenant(),
        scope -> {
          memberTransactions
              .enter(scope, located.member())
              .filter(memberTransaction -> !memberTransaction.state().belonging().joined())
              .ifPresent(
                  memberTransaction -> {
                    fence.ifPresent(scope::verify);
                    memberTransaction.state(
                        memberTransaction.state().withFormerHolder(Optional.of(former)));
                    memberTransaction.finish();
                  });
          return true;
        });
  }
}
