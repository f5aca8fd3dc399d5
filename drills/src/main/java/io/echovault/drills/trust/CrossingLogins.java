package io.echovault.drills.trust;

import static io.echovault.drills.trust.CrossingCases.changes;
import static io.echovault.drills.trust.CrossingCases.platform;
import static io.echovault.drills.trust.CrossingCases.sees;

import io.echovault.drills.trust.CrossingCases.Aim;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The cases about how somebody logs in, about their sessions and their backups. */
final class CrossingLogins {
  private static final Bytes EVIL = new Bytes(new byte[] {6, 6, 6});
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
  private static final LockoutRule RULE =
      new LockoutRule(5, Duration.ofMinutes(1), Duration.ofDays(1));

  private CrossingLogins() {}

  /** Gives a victim a way in, a recovery under way, a session and a backup. */
  static SessionId prepare(TenantScope scope, MemberRef member) {
    scope.logins().keep(member.member(), LoginRecord.of(new Bytes(new byte[] {1})));
    scope.logins().keepRecovery(member.member(), new RecoveryRecord(NOW, LATER, Optional.empty()));
    SessionId session = new SessionId(UUID.randomUUID());
    scope.sessions().open(new LiveSession(session, member, Set.of(Factor.PIN), NOW, LATER));
    scope
        .snapshots()
        .put(member.member(), new SealedSnapshot(snapshot(member.member()), NOW, 1, EVIL));
    CrossingVoices.prepare(scope, member);
    CrossingBilling.prepare(scope, member);
    return session;
  }

  static void addCases() {
    sees("Logins.find", (scope, aim) -> scope.logins().find(victim(aim)).isPresent());
    sees("Logins.recovery", (scope, aim) -> scope.logins().recovery(victim(aim)).isPresent());
    sees(
        "OpenSessions.find",
        (scope, aim) ->
            scope.sessions().find(victim(aim), aim.victim().session(), NOW).isPresent());
    sees(
        "OpenSessions.expect",
        (scope, aim) -> {
          scope.sessions().expect(victim(aim), NOW);
          return scope.sessions().live(victim(aim), NOW).isPresent();
        });
    sees("OpenSessions.live", (scope, aim) -> scope.sessions().live(victim(aim), NOW).isPresent());
    sees("OpenSessions.all", (scope, aim) -> !scope.sessions().all(victim(aim), NOW).isEmpty());
    sees(
        "Logins.tryOnce",
        (scope, aim) -> scope.logins().tryOnce(victim(aim), NOW, RULE).isPresent());
    // Before any is kept under the victim's id in the intruder's own tenant.
    sees(
        "Logins.approveRecovery",
        (scope, aim) ->
            scope.logins().approveRecovery(victim(aim), new MemberId(UUID.randomUUID())));
    changes("Logins.succeeded", (scope, aim) -> scope.logins().succeeded(victim(aim)));
    changes("Logins.keep", (scope, aim) -> scope.logins().keep(victim(aim), LoginRecord.of(EVIL)));
    changes(
        "Logins.keepRecovery",
        (scope, aim) ->
            scope
                .logins()
                .keepRecovery(victim(aim), new RecoveryRecord(NOW, NOW, Optional.empty())));
    changes("Logins.removeRecovery", (scope, aim) -> scope.logins().removeRecovery(victim(aim)));
    changes("Logins.remove", (scope, aim) -> scope.logins().remove(victim(aim)));
    changes(
        "OpenSessions.open",
        (scope, aim) ->
            scope
                .sessions()
                .open(
                    new LiveSession(
                        new SessionId(UUID.randomUUID()),
                        aim.victim().member(),
                        Set.of(Factor.PIN),
                        NOW,
                        LATER)));
    changes(
        "OpenSessions.keep",
        (scope, aim) ->
            scope
                .sessions()
                .keep(
                    new LiveSession(
                        aim.victim().session(),
                        aim.victim().member(),
                        Set.of(Factor.PIN),
                        NOW,
                        LATER.plus(Duration.ofDays(9)))));
    changes(
        "OpenSessions.touch",
        (scope, aim) ->
            scope
                .sessions()
                .touch(victim(aim), aim.victim().session(), NOW, LATER.plus(Duration.ofDays(9))));
    changes(
        "OpenSessions.end",
        (scope, aim) -> scope.sessions().end(victim(aim), aim.victim().session()));
    changes("OpenSessions.endAll", (scope, aim) -> scope.sessions().endAll(victim(aim)));
    addBackups();
    CrossingVoices.addCases();
    addAccessRows();
    platform(
        "TenantScope.discard",
        (scope, aim) ->
            scope.discard(
                new DirectoryEntry(aim.victim().identity(), aim.victim().member(), RowProof.NONE)));
  }

  /** Links and the entries of the directory stand in tables of the platform, outside any tenant. */
  private static void addAccessRows() {
    sees(
        "TenantScope.accessRows",
        (scope, aim) -> {
          AccessRows rows = scope.accessRows(victim(aim));
          return rows.member().isPresent()
              || rows.login().isPresent()
              || rows.recovery().isPresent()
              || !rows.sessions().isEmpty();
        });
  }

  private static void addBackups() {
    sees("Snapshots.list", (scope, aim) -> !scope.snapshots().list(victim(aim)).isEmpty());
    sees(
        "Snapshots.find",
        (scope, aim) -> scope.snapshots().find(victim(aim), snapshot(victim(aim))).isPresent());
    changes(
        "Snapshots.put",
        (scope, aim) ->
            scope
                .snapshots()
                .put(victim(aim), new SealedSnapshot(UUID.randomUUID(), NOW, 1, EVIL)));
    changes(
        "Snapshots.remove",
        (scope, aim) -> scope.snapshots().remove(victim(aim), snapshot(victim(aim))));
  }

  /** A victim's one backup is known by their own id. */
  private static UUID snapshot(MemberId member) {
    return member.value();
  }

  private static MemberId victim(Aim aim) {
    return aim.victim().member().member();
  }
}
