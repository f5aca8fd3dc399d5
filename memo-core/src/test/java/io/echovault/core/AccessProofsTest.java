package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_ID;
import static io.echovault.core.World.BEN_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Somebody writes to the store without the encryption key, and then asks in their own chat. */
class AccessProofsTest {
  private static final String PIN = "739154";
  private static final String SECRET = "4711";

  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;
  private final MemberRef ana = login.ana;

  @Test
  void aRepointedIdentityShowsNothing() {
    world.say("The boat is called Vesna", ANA_PHONE, ANA_ID);
    world.say("hello", BEN_PHONE, BEN_ID);
    for (ChannelIdentity each : List.of(BEN_PHONE, BEN_ID)) {
      DirectoryEntry entry = entry(each);
      store(
          entry.member().tenant(),
          scope ->
              scope.handOver(
                  entry.member().member(),
                  new DirectoryEntry(entry.identity(), ana, entry.proof())));
    }
    world.restart();
    assertThat(found()).contains(new AccessFinding(Kind.DIRECTORY, ana, Wrong.CHANGED));
    assertThat(asBen("What is the boat called?")).doesNotContain("Vesna");
    assertThat(refused()).anyMatch(subject -> subject.startsWith("DIRECTORY CHANGED"));
  }

  @Test
  void anIdentitySetBackToItsFormerHolderShowsNothing() {
    world.say("The boat is called Vesna", ANA_PHONE, ANA_ID);
    DirectoryEntry former = entry(ANA_PHONE);
    world.say("hello", ANA_PHONE, BEN_ID);
    world.restart();
    DirectoryEntry now = entry(ANA_PHONE);
    assertThat(now.member()).isNotEqualTo(ana);
    store(now.member().tenant(), scope -> scope.handOver(now.member().member(), former));
    assertThat(found())
        .contains(
            new AccessFinding(Kind.DIRECTORY, ana, Wrong.SET_BACK),
            new AccessFinding(Kind.DIRECTORY, now.member(), Wrong.MISSING));
    assertThat(world.say("What is the boat called?", ANA_PHONE).body()).doesNotContain("Vesna");
    assertThat(world.core().memories().find(ANA_PHONE)).isNotEqualTo(Optional.of(ana));
  }

  @Test
  void anInsertedSessionOpensNothing() {
    lock();
    LiveSession forged =
        new LiveSession(
            new SessionId(UUID.randomUUID()),
            ana,
            Set.of(Factor.PIN),
            world.clock.instant(),
            world.clock.instant().plus(Duration.ofDays(1)),
            new RowProof(1, new Bytes(new byte[16])));
    store(ana.tenant(), scope -> scope.sessions().open(forged));
    assertThat(ask()).doesNotContain(SECRET);
    assertThat(world.core().liveSessions().find(ana, forged.id())).isEmpty();
    assertThat(found()).containsExactly(new AccessFinding(Kind.SESSION, ana, Wrong.CHANGED));
    assertThat(refused()).anyMatch(subject -> subject.startsWith("SESSION CHANGED"));
  }

  @Test
  void aSessionThatHasEndedOpensNothingWhenItIsPutBack() {
    lock();
    assertThat(login.login(PIN)).isInstanceOf(UnlockOutcome.Opened.class);
    assertThat(ask()).contains(SECRET);
    LiveSession ended = rows(ana).sessions().get(0);
    world.say("/logout", ANA_PHONE, ANA_ID);
    store(ana.tenant(), scope -> scope.sessions().open(ended));
    assertThat(ask()).doesNotContain(SECRET);
    assertThat(found()).containsExactly(new AccessFinding(Kind.SESSION, ana, Wrong.SET_BACK));
  }

  @Test
  void aDeletedLoginIsNoWayToAnotherPin() {
    lock();
    store(ana.tenant(), scope -> scope.logins().remove(ana.member()));
    assertThat(login.set("846302")).isEqualTo(new UnlockOutcome.Gone());
    assertThat(login.login(PIN)).isInstanceOf(UnlockOutcome.LockedOut.class);
    assertThat(found()).contains(new AccessFinding(Kind.LOGIN, ana, Wrong.MISSING));
  }

  @Test
  void failuresThatAreSetBackAreNotForgotten() {
    lock();
    LoginRecord before = rows(ana).login().orElseThrow();
    login.login("111111");
    store(ana.tenant(), scope -> scope.logins().remove(ana.member()));
    store(ana.tenant(), scope -> scope.logins().keep(ana.member(), before));
    assertThat(login.login(PIN)).isInstanceOf(UnlockOutcome.LockedOut.class);
    assertThat(found()).contains(new AccessFinding(Kind.LOGIN, ana, Wrong.SET_BACK));
  }

  @Test
  void aForgedRoleTakesNobodyIn() {
    MemberRecord row = rows(ana).member().orElseThrow();
    assertThat(row.role()).isEqualTo(Role.OWNER);
    store(ana.tenant(), scope -> scope.members().save(forged(row, Role.AUDITOR)));
    assertThat(world.core().memories().find(ANA_PHONE)).contains(ana);
    assertThatThrownBy(() -> world.say("hello", ANA_PHONE, ANA_ID))
        .isInstanceOf(MemoException.TryAgain.class);
    assertThat(found()).containsExactly(new AccessFinding(Kind.MEMBER, ana, Wrong.CHANGED));
  }

  @Test
  void aMemberSetBackCountsAsAbsentHereAndInAnotherProcess() {
    MemberRecord former = rows(ana).member().orElseThrow();
    lock();
    put(former);
    for (World each : List.of(world, world.anotherProcess())) {
      assertThatThrownBy(() -> each.say("hello", ANA_PHONE, ANA_ID))
          .isInstanceOf(MemoException.TryAgain.class);
    }
    assertThat(world.core().auditDesk().verify(read -> {}).findings()).isNotEmpty();
  }

  @Test
  void aPlatformKeyThatIsGoneIsNotMadeAnew() {
    world.say("hello", ANA_PHONE, ANA_ID);
    world.storage.keys().destroy("fingerprint");
    world.restart();
    assertThatThrownBy(() -> world.core().check())
        .isInstanceOf(MemoException.Unreadable.class)
        .hasMessageContaining("was removed from the database");
    assertThat(world.storage.keys().find("fingerprint")).isEmpty();
  }

  @Test
  void findsNothingWhereNobodyWrote() {
    lock();
    login.login(PIN);
    ask();
    login.login("111111");
    login.link(UnlockPurpose.ENTER_PIN);
    world.say("hello", BEN_PHONE, BEN_ID);
    world.say("hello", BEN_PHONE, ANA_ID);
    assertThat(found()).isEmpty();
    assertThat(refused()).isEmpty();
  }

  /** Puts a row of before, as somebody does who writes to the table. */
  private void put(MemberRecord row) {
    store(
        ana.tenant(),
        scope -> {
          long before = row.proof().version() - 1;
          scope.members().save(row.with(row.anchors(), new RowProof(0, Bytes.NONE)));
          for (long version = 1; version <= before; version++) {
            scope.members().save(row.with(row.anchors(), new RowProof(version, Bytes.NONE)));
          }
          scope.members().save(row);
        });
  }

  private static MemberRecord forged(MemberRecord row, Role role) {
    return new MemberRecord(
        row.id(),
        Membership.of(role),
        row.lastSeq(),
        row.lastNumber(),
        row.epoch(),
        row.openKey(),
        row.secretKey(),
        row.state(),
        row.audit(),
        row.createdAt(),
        row.anchors(),
        new RowProof(row.proof().version() + 1, row.proof().mac()));
  }

  /** Gives Ana a PIN and something locked, and logs her out. */
  private void lock() {
    world.restartWithPage("https://bot.example/unlock");
    assertThat(login.set(PIN)).isInstanceOf(UnlockOutcome.Opened.class);
    world.say("The code of the safe is " + SECRET, ANA_PHONE, ANA_ID);
    world.say("/logout", ANA_PHONE, ANA_ID);
    assertThat(ask()).doesNotContain(SECRET);
  }

  private String ask() {
    return world.say("What is the code of the safe?", ANA_PHONE, ANA_ID).body();
  }

  private String asBen(String words) {
    return world.say(words, BEN_PHONE, BEN_ID).body();
  }

  private DirectoryEntry entry(ChannelIdentity identity) {
    return world.storage.directory().entry(world.fingerprint(identity)).orElseThrow();
  }

  private AccessRows rows(MemberRef member) {
    return world.storage.inTenant(member.tenant(), scope -> scope.accessRows(member.member()));
  }

  private void store(TenantId tenant, Consumer<TenantScope> work) {
    world.storage.<Boolean>inTenant(
        tenant,
        scope -> {
          work.accept(scope);
          return true;
        });
  }

  private List<AccessFinding> found() {
    return world.anotherProcess().core().auditDesk().verify(read -> {}).access();
  }

  private List<String> refused() {
    return world
        .storage
        .inTenant(TenantId.PLATFORM, scope -> scope.auditAfter(MemberId.ADMINISTRATION, 0, 100))
        .stream()
        .filter(event -> event.act() == AuditEvent.Act.ACCESS_REFUSED)
        .map(AuditEvent::subject)
        .toList();
  }
}
