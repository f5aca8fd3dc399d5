package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.ForwardingStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private final World world = new World();

  @Test
  void shredsForgottenWordsADayLaterAndOnlyThose() {
    MemberRef ana = anaWithTwoMemories();
    world.core().memories().forget(ana, 1);
    world.clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(tick()).isZero();
    assertThat(journal(ana)).filteredOn(entry -> entry.content().isEmpty()).hasSize(1);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(tick()).isEqualTo(1);
    assertThat(journal(ana))
        .extracting(entry -> entry.content().isEmpty())
        .containsExactly(true, false, true);
    assertThat(world.words(ANA_ID)).containsExactly("second");
    world.restart();
    assertThat(world.words(ANA_ID)).containsExactly("second");
    assertThat(world.acts(ana).filter(Act.MEMORY_SHREDDED::equals)).hasSize(1);
    assertThat(tick()).isZero();
  }

  @Test
  void sparesWhatWasBroughtBack() {
    MemberRef ana = anaWithTwoMemories();
    world.core().memories().forget(ana, 1);
    world.say("/undo", ANA_ID);
    world.clock.advance(Duration.ofDays(3));
    assertThat(tick()).isZero();
    assertThat(world.words(ANA_ID)).containsExactly("first", "second");
  }

  @Test
  void waitsADayMoreForWhatWasForgottenAgain() {
    MemberRef ana = anaWithTwoMemories();
    forget(ana);
    world.clock.advance(Duration.ofHours(24));
    List<DueItem> readEarly =
        world.storage.dueItems().dueAt(DueItem.Kind.SHRED, world.clock.instant(), 10);
    world.clock.advance(Duration.ofSeconds(-10));
    world.say("/undo", ANA_ID);
    forget(ana);
    world.clock.advance(Duration.ofSeconds(10));
    MemoCore.with(
            Outside.of(
                new StaleAgenda(world.storage, readEarly),
                LocalKeyVault.of(new Bytes(new byte[32])),
                world.clock,
                new CountingIds()))
        .agenda()
        .tick(10);
    assertThat(journal(ana).get(0).content().isEmpty()).isFalse();
    world.clock.advance(Duration.ofHours(24));
    tick();
    assertThat(journal(ana).get(0).content().isEmpty()).isTrue();
  }

  /** The storage of a process that read the agenda a while ago. */
  private static final class StaleAgenda extends ForwardingStorage {
    private final List<DueItem> read;

    StaleAgenda(Storage storage, List<DueItem> read) {
      super(storage);
      this.read = List.copyOf(read);
    }

    @Override
    public DueItems dueItems() {
      DueItems direct = super.dueItems();
      return new DueItems() {
        @Override
        public List<DueItem> dueAt(DueItem.Kind kind, Instant moment, int limit) {
          return read.stream().filter(item -> item.kind() == kind).toList();
        }

        @Override
        public QueueDepth depth(DueItem.Kind kind, Instant moment) {
          return direct.depth(kind, moment);
        }
      };
    }
  }

  @Test
  void doesOnceWhatIsOnTheAgendaTwice() {
    MemberRef ana = anaWithTwoMemories();
    DueItem item = forget(ana);
    world.clock.advance(Duration.ofHours(25));
    tick();
    schedule(item);
    assertThat(tick()).isEqualTo(1);
    assertThat(world.acts(ana).filter(Act.MEMORY_SHREDDED::equals)).hasSize(1);
  }

  @Test
  void dropsWhatIsOfNobody() {
    MemberRef nobody = new MemberRef(Fixtures.newTenant(), Fixtures.newMember());
    schedule(new DueItem(nobody, DueItem.Kind.SHRED, Fixtures.newMemory(), World.START));
    assertThat(tick()).isEqualTo(1);
    assertThat(tick()).isZero();
  }

  private MemberRef anaWithTwoMemories() {
    world.say("remember that first", ANA_ID);
    world.say("remember that second", ANA_ID);
    return world.member(ANA_ID);
  }

  private DueItem forget(MemberRef member) {
    world.core().memories().forget(member, 1);
    MemoryId memory = journal(member).get(0).memory();
    return new DueItem(
        member, DueItem.Kind.SHRED, memory, world.clock.instant().plus(Duration.ofHours(24)));
  }

  private void schedule(DueItem item) {
    world.storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          scope.schedule(item);
          return true;
        });
  }

  private int tick() {
    return world.core().agenda().tick(10);
  }

  private List<SealedEntry> journal(MemberRef member) {
    return world.storage.inTenant(
        member.tenant(), scope -> scope.journal().after(member.member(), 0, 100));
  }
}
