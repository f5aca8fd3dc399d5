package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.BEN_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members' own backups, in the chat. */
class BackupTest {
  private final World world = new World();

  @Test
  void bringsBackWhatWasDeletedAlsoOnceItsWordsWereShredded() {
    world.say("The key is under the mat", ANA_ID);
    world.say("The lamp is in the cellar", ANA_ID);
    assertThat(world.say("/backup", ANA_ID).body()).contains("Backed up 2 memories, sealed");
    forget(1);
    world.clock.advance(Duration.ofHours(25));
    world.core().agenda().tick(100);
    world.say("The boat is in the harbour", ANA_ID);

    assertThat(world.say("/restore 1", ANA_ID).body()).contains("Brought back 1 memory: #1");

    assertThat(world.words(ANA_ID))
        .containsExactly(
            "The key is under the mat", "The lamp is in the cellar", "The boat is in the harbour");
    assertThat(world.say("Where is the key?", ANA_ID).body()).contains("under the mat");
    assertThat(world.say("/restore 1", ANA_ID).body()).contains("is here already");
    assertThat(world.words(ANA_ID)).hasSize(3);
    assertThat(world.acts(world.member(ANA_ID)))
        .contains(
            Act.SNAPSHOT_TAKEN, Act.MEMORY_SHREDDED, Act.MEMORY_RESTORED, Act.SNAPSHOT_RESTORED);
  }

  @Test
  void bringsBackLockedOnesUnseen() {
    world.say("My password is hunter2!", ANA_ID);
    world.say("/backup", ANA_ID);
    world.clock.advance(Duration.ofHours(1));
    forget(1);
    assertThat(world.say("/restore 1", ANA_ID).body())
        .contains("Brought back 1 memory: #1")
        .doesNotContain("hunter2");
    assertThat(world.words(ANA_ID)).isEmpty();
    assertThat(world.say("/stats", ANA_ID).body()).contains("1 memory here");
  }

  @Test
  void leavesWhatIsThereAsItIs() {
    world.say("The key is under the mat", ANA_ID);
    world.say("/backup", ANA_ID);
    world.say("/edit 1 The key hangs by the door", ANA_ID);
    world.say("/restore 1", ANA_ID);
    assertThat(world.words(ANA_ID)).containsExactly("The key hangs by the door");
  }

  @Test
  void listsTheLastTenAndDestroysThemAfterThirtyDays() {
    world.say("The key is under the mat", ANA_ID);
    MemberRef ana = world.member(ANA_ID);
    for (int i = 0; i < 12; i++) {
      world.clock.advance(Duration.ofHours(1));
      world.say("/backup", ANA_ID);
    }
    assertThat(snapshots(ana)).hasSize(10);
    assertThat(world.say("/restore", ANA_ID).body())
        .contains("1. ", "10. ", "1 memory")
        .doesNotContain("11. ");
    assertThat(world.say("/restore 11", ANA_ID).body()).contains("from 1 to 10");
    assertThat(world.say("/restore x", ANA_ID).body()).contains("from 1 to 10");
    world.clock.advance(Duration.ofDays(29));
    world.core().agenda().tick(100);
    assertThat(snapshots(ana)).hasSize(10);
    world.clock.advance(Duration.ofDays(1));
    world.core().agenda().tick(100);
    assertThat(snapshots(ana)).isEmpty();
    assertThat(world.say("/restore", ANA_ID).body()).contains("You have no backups");
  }

  @Test
  void hasNothingToBackUpForSomebodyNew() {
    assertThat(world.say("/backup", BEN_ID).body()).contains("nothing to back up");
    assertThat(world.say("/restore 1", BEN_ID).body()).contains("You have no backups");
  }

  @Test
  void cannotBeOpenedOnceItWasMoved() {
    world.say("The key is under the mat", ANA_ID);
    world.say("The boat is in the harbour", BEN_ID);
    world.say("/backup", ANA_ID);
    MemberRef ana = world.member(ANA_ID);
    MemberRef ben = world.member(BEN_ID);
    SealedSnapshot moved = content(ana);
    world.storage.<Boolean>inTenant(
        ben.tenant(),
        scope -> {
          scope.snapshots().put(ben.member(), moved);
          return true;
        });
    assertThatThrownBy(() -> world.say("/restore 1", BEN_ID))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void isNotAcceptedWithAnyByteChangedOrMissing() {
    world.say("The key is under the mat", ANA_ID);
    world.say("The boat is in the harbour", ANA_ID);
    world.say("/backup", ANA_ID);
    forget(1);
    SealedSnapshot taken = content(world.member(ANA_ID));
    byte[] content = taken.content().array();
    for (int at = 0; at < content.length; at++) {
      byte[] changed = content.clone();
      changed[at] ^= (byte) (1 << at % 8);
      refuses(taken, changed);
      refuses(taken, Arrays.copyOf(content, at));
    }
    refuses(taken, Arrays.copyOf(content, content.length + 1));
    assertThat(world.words(ANA_ID)).containsExactly("The boat is in the harbour");
    put(taken, content);
    assertThat(world.say("/restore 1", ANA_ID).body()).contains("Brought back 1 memory: #1");
  }

  private void refuses(SealedSnapshot taken, byte[] content) {
    put(taken, content);
    assertThatThrownBy(() -> world.say("/restore 1", ANA_ID))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  private void put(SealedSnapshot taken, byte[] content) {
    MemberRef ana = world.member(ANA_ID);
    world.storage.<Boolean>inTenant(
        ana.tenant(),
        scope -> {
          scope.snapshots().remove(ana.member(), taken.id());
          scope
              .snapshots()
              .put(
                  ana.member(),
                  new SealedSnapshot(
                      taken.id(), taken.takenAt(), taken.memories(), new Bytes(content)));
          return true;
        });
  }

  private SealedSnapshot content(MemberRef member) {
    return world.storage.inTenant(
        member.tenant(),
        scope -> scope.snapshots().find(member.member(), snapshots(scope, member)).orElseThrow());
  }

  private static UUID snapshots(TenantScope scope, MemberRef member) {
    return scope.snapshots().list(member.member()).get(0).id();
  }

  private List<SealedSnapshot> snapshots(MemberRef member) {
    return world.storage.inTenant(
        member.tenant(), scope -> scope.snapshots().list(member.member()));
  }

  private void forget(int number) {
    Reply.Choice asked = (Reply.Choice) world.say("/delete " + number, ANA_ID);
    world.receive(
        new IncomingMessage.Press(
            world.envelope(ANA_ID), asked.buttons().get(0).id(), asked.buttons().get(0).title()));
  }
}
