package io.echovault.core.tenant;

import io.echovault.core.answer.Message;
import io.echovault.core.identity.Located;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.identity.RecycledNumbers;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Leads people's identities from the space of their own to the organisation that declared them, and
 * back. Whoever takes over notes the identities before the other gives them away, so that an
 * interruption leaves nobody in between: doing it again ends it. Safe for threads and processes.
 */
public final class Joining {
  private static final int TRIES = 5;

  private final Storage storage;
  private final MemberLocator memberLocator;
  private final Fingerprints fingerprints;
  private final MemberTransactions memberTransactions;

  public Joining(
      Storage storage,
      MemberLocator memberLocator,
      Fingerprints fingerprints,
      MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.fingerprints = fingerprints;
    this.memberTransactions = memberTransactions;
  }

  /**
   * Brings the two halves of a person together who was declared by one identity and is known in a
   * space of their own by another.
   *
   * @return whether there was something to bring together; then they are to be located again
   */
  public boolean meet(Located located, Sender sender) {
    // A number whose holder has a user id of theirs, or was silent for long, may be recycled.
    Optional<MemberRef> holder = located.formerHolder().filter(this::isSurelyTheSame);
    if (holder.isEmpty()) {
      return false;
    }
    boolean declaredByPhone = declared(holder.get().tenant());
    if (declaredByPhone == declared(located.member().tenant())) {
      return false;
    }
    MemberRef member = declaredByPhone ? holder.get() : located.member();
    MemberRef own = declaredByPhone ? located.member() : holder.get();
    ChannelIdentity identity =
        declaredByPhone ? sender.primary() : sender.identity(Kind.PHONE).orElseThrow();
    return memberLocator.find(identity).filter(own::equals).isPresent() && lead(identity, member);
  }

  /** Whether the channel's own id of somebody is not known yet, and they wrote not long ago. */
  private boolean isSurelyTheSame(MemberRef member) {
    return storage.<Boolean>inTenant(
        member.tenant(),
        scope ->
            MemberTransactions.served(scope, member)
                .filter(record -> isSurelyTheSame(memberTransactions.state(member, record), record))
                .isPresent());
  }

  private boolean isSurelyTheSame(MemberState state, MemberRecord record) {
    return !state.hasUserId()
        && !RecycledNumbers.isSilent(state, record, memberTransactions.latest());
  }

  private boolean declared(TenantId tenant) {
    return storage.inTenant(
        tenant, scope -> scope.administration().find().filter(TenantRecord::declared).isPresent());
  }

  /**
   * Makes an identity lead to a member whom an organisation declared, with all others of whoever
   * has it now.
   *
   * @return false when it belongs to somebody in another organisation, and stays there
   */
  boolean lead(ChannelIdentity identity, MemberRef member) {
    for (int left = TRIES; left > 0; left--) {
      Optional<MemberRef> holder = memberLocator.find(identity);
      if (holder
          .filter(each -> !each.equals(member))
          .filter(each -> declared(each.tenant()))
          .isPresent()) {
        return false;
      }
      if (holder.filter(each -> !each.equals(member)).isPresent()) {
        if (takeOver(holder.get(), member, identity)) {
          return true;
        }
      } else if (claimed(identity, member)) {
        return true;
      }
    }
    throw new MemoException.TryAgain("an identity keeps changing hands");
  }

  private boolean claimed(ChannelIdentity identity, MemberRef member) {
    return within(
        member,
        memberTransaction -> {
          MemberRef owner =
              memberTransaction.scope().claim(fingerprints.identity(identity), member.member());
          if (owner.equals(member)) {
            joined(memberTransaction, List.of(identity));
          }
          return owner.equals(member);
        });
  }

  /** Takes everything that somebody has in a space of their own. */
  private boolean takeOver(MemberRef own, MemberRef member, ChannelIdentity identity) {
    List<ChannelIdentity> noted = new ArrayList<>(List.of(identity));
    state(own).ifPresent(state -> noted.addAll(state.identities()));
    within(
        member,
        memberTransaction -> {
          memberTransaction.state(
              memberTransaction.state().with(memberTransaction.state().belonging().after(own)));
          joined(memberTransaction, noted);
          return true;
        });
    boolean given = giveAll(own, noted, member);
    noted.forEach(memberLocator::forget);
    return given;
  }

  private static void joined(MemberTransaction memberTransaction, List<ChannelIdentity> more) {
    List<ChannelIdentity> all = new ArrayList<>(memberTransaction.state().identities());
    more.stream().filter(each -> !all.contains(each)).forEach(all::add);
    memberTransaction.state(
        memberTransaction
            .state()
            .withIdentities(all)
            .with(memberTransaction.state().belonging().joined(true)));
  }

  /** Gives all identities of a member away; false when there were more than was noted. */
  private boolean giveAll(MemberRef from, List<ChannelIdentity> noted, MemberRef to) {
    return within(
        from,
        memberTransaction -> {
          if (!noted.containsAll(memberTransaction.state().identities())) {
            return false;
          }
          noted.forEach(
              each ->
                  memberTransaction
                      .scope()
                      .handOver(fingerprints.identity(each), from.member(), to));
          memberTransaction.state(memberTransaction.state().withIdentities(List.of()));
          memberTransaction.audit(Act.IDENTITY_MOVED, "to member " + to.member().value());
          return true;
        });
  }

  /**
   * Makes the space of their own ready for somebody who leaves an organisation, with the identities
   * that they are about to get back.
   *
   * @return where they go; empty when there is no such space (any more)
   */
  Optional<MemberRef> makeReady(MemberState leaving, Message news) {
    Optional<MemberRef> own = leaving.belonging().formerly();
    return own.filter(
        member ->
            within(
                member,
                memberTransaction -> {
                  MemberState state =
                      memberTransaction.state().withIdentities(leaving.identities());
                  memberTransaction.state(state.with(state.chat().withNews(news)));
                  memberTransaction.audit(Act.IDENTITY_MOVED, "back");
                  return true;
                }));
  }

  /** Takes a leaving member's identities away, inside the transaction that removes them. */
  void release(MemberTransaction memberTransaction, Optional<MemberRef> own) {
    TenantScope scope = memberTransaction.scope();
    for (ChannelIdentity each : memberTransaction.state().identities()) {
      own.ifPresentOrElse(
          member ->
              scope.handOver(
                  fingerprints.identity(each), memberTransaction.member().member(), member),
          () -> scope.release(fingerprints.identity(each), memberTransaction.member().member()));
      memberLocator.forget(each);
    }
    memberTransaction.state(
        memberTransaction
            .state()
            .withIdentities(List.of())
            .with(memberTransaction.state().belonging().joined(false)));
  }

  /** What is kept of somebody who is served; empty for nobody. */
  Optional<MemberState> state(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope -> {
          Optional<MemberRecord> record =
              scope.members().find(member.member()).filter(each -> each.membership().active());
          return record.map(each -> memberTransactions.state(member, each));
        });
  }

  /** Does something to somebody who is served; false when there is nobody. */
  private boolean within(MemberRef member, Function<MemberTransaction, Boolean> work) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            memberTransactions
                .enter(scope, member)
                .map(
                    memberTransaction -> {
                      boolean done = work.apply(memberTransaction);
                      memberTransaction.finish();
                      return done;
                    })
                .orElse(false));
  }
}
