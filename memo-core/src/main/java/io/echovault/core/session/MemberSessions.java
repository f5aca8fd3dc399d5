package io.echovault.core.session;

import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The sessions that members' logins opened. Every call asks the store, in the transaction of the
 * caller, so what ended in another process has ended here. Safe for threads.
 */
public final class MemberSessions {
  /** After so long a login is asked for once more, however much the session was used. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private final Duration timeout;
  private final Supplier<UUID> ids;

  /**
   * The sessions.
   *
   * @param timeout how long a session lasts when it is not used
   */
  public MemberSessions(Duration timeout, Supplier<UUID> ids) {
    this.timeout = timeout;
    this.ids = ids;
  }

  /** A session of the member that is open at a moment; asking does not prolong it. */
  public Optional<LiveSession> live(TenantScope scope, MemberId member, Instant now) {
    return scope.sessions().live(member, now);
  }

  /**
   * Lets an open session last its time from now on, since it was used; never beyond the longest.
   */
  public void touch(TenantScope scope, LiveSession session, Instant now) {
    Instant until = earlier(now.plus(timeout), session.openedAt().plus(LONGEST));
    scope.sessions().touch(session.member().member(), session.id(), now, until);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Lets somebody in who showed a factor, which is audited: adds it to the session that is live, or
   * opens one.
   */
  LiveSession show(MemberTransaction memberTransaction, Factor factor) {
    MemberId member = memberTransaction.member().member();
    Optional<LiveSession> live = live(memberTransaction.scope(), member, memberTransaction.now());
    if (live.filter(each -> !each.factors().contains(factor)).isEmpty()) {
      return open(memberTransaction, Set.of(factor));
    }
    Set<Factor> both = new HashSet<>(live.get().factors());
    both.add(factor);
    LiveSession joined =
        live.get()
            .showing(both)
            .until(
                earlier(
                    memberTransaction.now().plus(timeout), live.get().openedAt().plus(LONGEST)));
    memberTransaction.scope().sessions().keep(joined.with(joined.proof().following()));
    memberTransaction.audit(Act.LOGGED_IN, joined.id().value().toString());
    return joined;
  }

  /** Opens a session for who showed these factors, which is audited. */
  LiveSession open(MemberTransaction memberTransaction, Set<Factor> factors) {
    SessionId id = new SessionId(ids.get());
    LiveSession session =
        new LiveSession(
            id,
            memberTransaction.member(),
            factors,
            memberTransaction.now(),
            earlier(memberTransaction.now().plus(timeout), memberTransaction.now().plus(LONGEST)));
    memberTransaction.scope().sessions().open(session);
    memberTransaction.audit(Act.LOGGED_IN, id.value().toString());
    return session;
  }

  /** Ends a session, which is audited if it was open. */
  void end(MemberTransaction memberTransaction, SessionId session) {
    MemberId member = memberTransaction.member().member();
    if (memberTransaction
        .scope()
        .sessions()
        .find(member, session, memberTransaction.now())
        .isPresent()) {
      memberTransaction.scope().sessions().end(member, session);
      memberTransaction.audit(Act.LOGGED_OUT, session.value().toString());
    }
  }

  /**
   * Ends all sessions of a member, which is audited.
   *
   * @return whether one was open
   */
  public boolean endAll(MemberTransaction memberTransaction) {
    MemberId member = memberTransaction.member().member();
    Optional<LiveSession> live = live(memberTransaction.scope(), member, memberTransaction.now());
    memberTransaction.scope().sessions().endAll(member);
    live.ifPresent(
        session -> memberTransaction.audit(Act.LOGGED_OUT, session.id().value().toString()));
    return live.isPresent();
  }
}
