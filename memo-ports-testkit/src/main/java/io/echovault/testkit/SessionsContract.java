package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newSession;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of sessions keeps to. */
public interface SessionsContract extends StorageHook {
  Instant LATER = NOON.plusSeconds(60);

  @Test
  default void knowsASessionUntilItsTimeIsOver() {
    LiveSession session = opened(new MemberRef(newTenant(), newMember()), LATER);
    assertThat(find(session, NOON)).contains(session);
    assertThat(live(session, LATER.minusNanos(1000))).contains(session);
    assertThat(find(session, LATER)).isEmpty();
    assertThat(live(session, LATER)).isEmpty();
  }

  @Test
  default void neverGivesBackASessionThatWasSeenToBeOver() {
    LiveSession found = opened(new MemberRef(newTenant(), newMember()), LATER);
    assertThat(find(found, LATER)).isEmpty();
    assertThat(find(found, NOON)).isEmpty();
    LiveSession asked = opened(new MemberRef(newTenant(), newMember()), LATER);
    assertThat(live(asked, LATER)).isEmpty();
    assertThat(live(asked, NOON)).isEmpty();
    LiveSession listed = opened(new MemberRef(newTenant(), newMember()), LATER);
    assertThat(all(listed.member(), LATER)).isEmpty();
    assertThat(all(listed.member(), NOON)).isEmpty();
  }

  @Test
  default void letsASessionLastLongerButNeverShorterNorAgain() {
    LiveSession session = opened(new MemberRef(newTenant(), newMember()), LATER);
    Instant longer = LATER.plusSeconds(60);
    touch(session, NOON, longer);
    assertThat(find(session, LATER).map(LiveSession::expiresAt)).contains(longer);
    touch(session, NOON, LATER);
    assertThat(find(session, LATER).map(LiveSession::expiresAt)).contains(longer);
    touch(session, longer, longer.plusSeconds(60));
    assertThat(find(session, longer)).isEmpty();
  }

  @Test
  default void givesTheOneThatLastsLongest() {
    MemberRef member = new MemberRef(newTenant(), newMember());
    LiveSession longest = opened(member, LATER.plusSeconds(9));
    LiveSession shorter = opened(member, LATER);
    opened(new MemberRef(member.tenant(), newMember()), LATER);
    assertThat(live(longest, NOON)).contains(longest);
    assertThat(all(member, NOON)).containsExactly(longest, shorter);
    assertThat(all(member, LATER)).containsExactly(longest);
  }

  @Test
  default void endsOneSessionOrAllOfAMember() {
    MemberRef member = new MemberRef(newTenant(), newMember());
    LiveSession first = opened(member, LATER);
    LiveSession second = opened(member, LATER);
    LiveSession colleagues = opened(new MemberRef(member.tenant(), newMember()), LATER);
    write(member.tenant(), scope -> scope.sessions().end(member.member(), first.id()));
    assertThat(find(first, NOON)).isEmpty();
    assertThat(find(second, NOON)).contains(second);
    write(member.tenant(), scope -> scope.sessions().endAll(member.member()));
    assertThat(find(second, NOON)).isEmpty();
    assertThat(find(colleagues, NOON)).contains(colleagues);
  }

  @Test
  default void neverShowsNorEndsASessionOfSomebodyElse() {
    LiveSession session = opened(new MemberRef(newTenant(), newMember()), LATER);
    MemberId member = session.member().member();
    MemberId colleague = newMember();
    TenantId other = newTenant();
    assertThat(find(session.member().tenant(), colleague, session.id(), NOON)).isEmpty();
    assertThat(find(other, member, session.id(), NOON)).isEmpty();
    write(
        other,
        scope -> {
          scope.sessions().touch(member, session.id(), NOON, LATER.plusSeconds(1));
          scope.sessions().end(member, session.id());
          scope.sessions().endAll(member);
        });
    write(session.member().tenant(), scope -> scope.sessions().end(colleague, session.id()));
    assertThat(find(session, NOON)).contains(session);
  }

  private LiveSession opened(MemberRef member, Instant expiresAt) {
    LiveSession session =
        new LiveSession(newSession(), member, Set.of(Factor.PIN), NOON, expiresAt);
    write(member.tenant(), scope -> scope.sessions().open(session));
    return session;
  }

  private void touch(LiveSession session, Instant now, Instant until) {
    write(
        session.member().tenant(),
        scope -> scope.sessions().touch(session.member().member(), session.id(), now, until));
  }

  private Optional<LiveSession> find(LiveSession session, Instant now) {
    return find(session.member().tenant(), session.member().member(), session.id(), now);
  }

  private Optional<LiveSession> find(
      TenantId tenant, MemberId member, SessionId session, Instant now) {
    return storage().inTenant(tenant, scope -> scope.sessions().find(member, session, now));
  }

  private List<LiveSession> all(MemberRef member, Instant now) {
    return storage().inTenant(member.tenant(), scope -> scope.sessions().all(member.member(), now));
  }

  private Optional<LiveSession> live(LiveSession session, Instant now) {
    return storage()
        .inTenant(
            session.member().tenant(),
            scope -> scope.sessions().live(session.member().member(), now));
  }
}
