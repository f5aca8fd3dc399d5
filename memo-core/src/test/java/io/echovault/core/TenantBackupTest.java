package io.echovault.core;

import static io.echovault.core.OrganisationWorld.AUD;
import static io.echovault.core.OrganisationWorld.LEO;
import static io.echovault.core.OrganisationWorld.MIA;
import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.OrganisationWorld.SUE;
import static io.echovault.core.World.ANA_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backups of a whole organisation, in the chat. */
class TenantBackupTest {
  private final AtomicInteger partsUntilTheCrash = new AtomicInteger(1_000);
  private final World world = new World(storage -> new InterceptedStorage(storage, this::crash));
  private final OrganisationWorld acme = new OrganisationWorld(world);

  private void crash(String act, Object value) {
    boolean part = value instanceof AuditEvent event && event.act() == Act.SNAPSHOT_TAKEN;
    if (part && partsUntilTheCrash.decrementAndGet() == 0) {
      throw new MemoException.TryAgain("crashed on purpose");
    }
  }

  @BeforeEach
  void someWords() {
    acme.apply(OrganisationWorld.acme());
    acme.say("The lamp is in the cellar", SAM);
    acme.say("My password is hunter2!", SAM);
    acme.say("The contract is in the safe room", LEO);
  }

  @Test
  void bringsBackWhatEverybodyDeletedAndTellsThem() {
    assertThat(acme.say("/backup tenant", MIA))
        .contains("Backed up 3 memories of 2 people at Acme")
        .doesNotContain("lamp", "hunter2", "contract");
    forget(1, SAM);
    forget(2, SAM);
    forget(1, LEO);
    world.clock.advance(Duration.ofHours(25));
    world.core().agenda().tick(100);
    acme.say("The stairs creak", SAM);

    assertThat(acme.say("/restore tenant 1", OLGA))
        .contains("Brought back 3 memories of 2 people")
        .doesNotContain("lamp", "hunter2", "contract");

    assertThat(acme.say("Where is the lamp?", SAM))
        .contains("cellar", "A backup of Acme", "#1, #2.");
    assertThat(acme.say("Where is the contract?", LEO)).contains("safe room", "#1.");
    assertThat(world.words(SAM)).containsExactly("The lamp is in the cellar", "The stairs creak");
    assertThat(acme.say("/stats", SAM)).contains("3 memories here");
    assertThat(acme.say("/restore tenant 1", OLGA)).contains("is here already");
    assertThat(acme.say("/stats", SAM)).contains("3 memories here").doesNotContain("A backup of");
  }

  @Test
  void whatComesBackIsNotShared() {
    acme.say("I owe the dentist 50 euros", SAM);
    acme.say("/share 3", SAM);
    assertThat(acme.say("/search dept: owe the dentist", SUE)).contains("50 euros");
    acme.say("/backup tenant", OLGA);
    forget(3, SAM);

    assertThat(acme.say("/restore tenant 1", OLGA)).contains("Brought back 1 memory");

    assertThat(acme.say("/search dept: owe the dentist", SUE)).doesNotContain("50 euros");
    assertThat(acme.say("/shared", SAM)).doesNotContain("50 euros");
    assertThat(acme.say("#3", SAM)).contains("50 euros");
  }

  @Test
  void whatWasLockedSinceComesBackLocked() {
    acme.say("/backup tenant", OLGA);
    acme.say("/edit 1 The PIN of the cellar is 4711", SAM);
    world.clock.advance(Duration.ofHours(1));
    forget(1, SAM);

    assertThat(acme.say("/restore tenant 1", OLGA)).contains("Brought back 1 memory");

    assertThat(world.words(SAM)).isEmpty();
    assertThat(acme.say("/search tenant: lamp cellar", OLGA)).doesNotContain("The lamp");
  }

  @Test
  void listsThemToWhomItConcernsAndDestroysThemAfterThirtyDays() {
    assertThat(acme.say("/restore tenant", OLGA)).contains("There are no backups of Acme");
    assertThat(acme.say("/restore tenant 1", OLGA)).contains("There are no backups");
    for (int i = 0; i < 11; i++) {
      world.clock.advance(Duration.ofMinutes(1));
      acme.say("/backup tenant", OLGA);
    }
    assertThat(acme.say("/restore tenant", OLGA))
        .contains("Backups of Acme", "1. ", "10. ", "3 memories")
        .doesNotContain("11. ");
    assertThat(snapshots(SAM)).hasSize(10);
    assertThat(acme.say("/restore tenant 11", OLGA)).contains("from 1 to 10");
    assertThat(acme.say("/restore tenant x", OLGA)).contains("from 1 to 10");
    assertThat(acme.say("/restore", OLGA)).contains("no backups", "/restore tenant");
    assertThat(acme.say("/restore", SAM)).contains("no backups").doesNotContain("tenant");
    world.clock.advance(Duration.ofDays(30));
    world.core().agenda().tick(1_000);
    assertThat(snapshots(SAM)).isEmpty();
    assertThat(acme.say("/restore tenant", OLGA)).contains("There are no backups of Acme");
  }

  @Test
  void leavesToEachRoleWhatIsItsOwn() {
    assertThat(acme.say("/backup tenant", SAM)).contains("Your role, member, does not back up");
    assertThat(acme.say("/backup tenant", AUD)).contains("Your role, auditor, does not back up");
    assertThat(acme.say("/backup tenant", MIA)).contains("Backed up");
    assertThat(acme.say("/restore tenant", MIA)).contains("Your role, manager, does not bring");
    assertThat(acme.say("/restore tenant 1", MIA)).contains("Your role, manager, does not bring");
    assertThat(world.say("/backup tenant", ANA_ID).body()).contains("on your own");
    assertThat(world.say("/restore tenant 1", ANA_ID).body()).contains("on your own");
    assertThat(acme.say("/backup everything", OLGA)).contains("/backup tenant");
    assertThat(snapshots(SAM)).hasSize(1);
  }

  @Test
  void neverBringsBackWhoWasErased() {
    acme.say("/backup tenant", OLGA);
    MemberRef sam = world.member(SAM);
    forget(1, LEO);
    world.core().erasures().erase(sam);

    assertThat(acme.say("/restore tenant 1", OLGA)).contains("Brought back 1 memory of 1 person");

    assertThat(world.core().erasures().replay().erased()).isZero();
    world.storage.<Boolean>inTenant(
        sam.tenant(),
        scope -> {
          assertThat(scope.members().find(sam.member())).isEmpty();
          assertThat(scope.snapshots().list(sam.member())).isEmpty();
          assertThat(scope.journal().after(sam.member(), 0, 10)).isEmpty();
          return true;
        });
  }

  @Test
  void goesOnWhereItWasBrokenOffAndIsTakenOnce() {
    IncomingMessage asked = world.text("/backup tenant", OLGA);
    partsUntilTheCrash.set(2);
    assertThatThrownBy(() -> world.receive(asked)).isInstanceOf(MemoException.TryAgain.class);
    assertThat(acme.say("/restore tenant", OLGA)).contains("There are no backups of Acme");

    assertThat(world.receive(asked).body()).contains("Backed up 3 memories of 2 people");
    assertThat(world.receive(asked).body()).contains("Backed up 3 memories of 2 people");

    assertThat(snapshots(SAM)).hasSize(1);
    assertThat(snapshots(LEO)).hasSize(1);
    assertThat(world.acts(world.member(SAM))).containsOnlyOnce(Act.SNAPSHOT_TAKEN);
    assertThat(world.acts(world.member(LEO))).containsOnlyOnce(Act.SNAPSHOT_TAKEN);
    assertThat(acme.administration(acme.tenantOf(OLGA))).containsOnlyOnce(Act.TENANT_BACKED_UP);
  }

  @Test
  void isNoneOfTheMembersOwnBackups() {
    acme.say("/backup", SAM);
    acme.say("/backup tenant", OLGA);
    assertThat(acme.say("/restore", SAM)).contains("1. ").doesNotContain("2. ");
    assertThat(acme.say("/restore 2", SAM)).contains("from 1 to 1");
  }

  @Test
  void isAuditedInTheTenantAndWithEverybodyWhomItConcerns() {
    acme.say("/backup tenant", OLGA);
    forget(1, LEO);
    acme.say("/restore tenant 1", OLGA);
    assertThat(acme.administration(acme.tenantOf(OLGA)))
        .containsOnlyOnce(Act.TENANT_BACKED_UP)
        .containsOnlyOnce(Act.TENANT_RESTORED);
    String olga = world.member(OLGA).member().value().toString();
    List<AuditEvent> leos =
        world.storage.inTenant(
            acme.tenantOf(LEO), scope -> scope.auditAfter(world.member(LEO).member(), 0, 1_000));
    assertThat(leos)
        .filteredOn(event -> event.act() == Act.SNAPSHOT_TAKEN)
        .singleElement()
        .satisfies(event -> assertThat(event.subject()).startsWith("1 in ").endsWith(olga));
    assertThat(leos)
        .filteredOn(event -> event.act() == Act.SNAPSHOT_RESTORED)
        .singleElement()
        .satisfies(event -> assertThat(event.subject()).startsWith("1 from ").endsWith(olga));
    assertThat(world.acts(world.member(SUE))).doesNotContain(Act.SNAPSHOT_TAKEN);
    assertThat(world.core().auditDesk().verify(events -> {}).findings()).isEmpty();
  }

  @Test
  void opensUnderItsOwnersKeyOnly() {
    acme.say("/backup tenant", OLGA);
    MemberRef sam = world.member(SAM);
    MemberRef leo = world.member(LEO);
    world.storage.<Boolean>inTenant(
        sam.tenant(),
        scope -> {
          SealedSnapshot ofLeo = snapshots(LEO).get(0);
          SealedSnapshot moved = scope.snapshots().find(leo.member(), ofLeo.id()).orElseThrow();
          scope.snapshots().remove(sam.member(), ofLeo.id());
          scope.snapshots().put(sam.member(), moved);
          return true;
        });
    assertThatThrownBy(() -> acme.say("/restore tenant 1", OLGA))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void holdsNothingInTheClearAndNothingButCountsForTheWhole() {
    acme.say("/backup tenant", OLGA);
    MemberRef sam = world.member(SAM);
    world.storage.<Boolean>inTenant(
        sam.tenant(),
        scope -> {
          SealedSnapshot whole = scope.snapshots().list(MemberId.ADMINISTRATION).get(0);
          assertThat(whole.memories()).isEqualTo(3);
          assertThat(scope.snapshots().find(MemberId.ADMINISTRATION, whole.id()))
              .hasValueSatisfying(each -> assertThat(each.content().isEmpty()).isTrue());
          assertThat(scope.snapshots().find(sam.member(), whole.id()))
              .hasValueSatisfying(
                  each ->
                      assertThat(new String(each.content().array(), UTF_8))
                          .doesNotContain("lamp", "hunter2"));
          return true;
        });
  }

  private List<SealedSnapshot> snapshots(ChannelIdentity of) {
    MemberRef member = world.member(of);
    return world.storage.inTenant(
        member.tenant(), scope -> scope.snapshots().list(member.member()));
  }

  private void forget(int number, ChannelIdentity from) {
    Reply.Choice asked = (Reply.Choice) world.say("/delete " + number, from);
    world.receive(
        new IncomingMessage.Press(
            world.envelope(from), asked.buttons().get(0).id(), asked.buttons().get(0).title()));
  }
}
