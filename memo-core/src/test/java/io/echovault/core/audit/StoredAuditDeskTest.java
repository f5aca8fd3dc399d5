package io.echovault.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.LocalKeyVault;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.sealing.Signing;
import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.SettableInstants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredAuditDeskTest {
  /** These tests write chains only; the rows that decide about access have tests of their own. */
  private static final AccessChecks NO_ROWS =
      new AccessChecks() {
        @Override
        public List<AccessFinding> of(TenantScope stored, MemberRef chain) {
          return List.of();
        }

        @Override
        public List<AccessFinding> withoutRow(TenantScope stored) {
          return List.of();
        }

        @Override
        public List<AccessFinding> elsewhere(Set<MemberRef> seen) {
          return List.of();
        }
      };

  private static final int LENGTH = 12;
  private static final TenantId TENANT = Fixtures.newTenant();
  private static final MemberRef CHAIN = MemberRef.administrationOf(TENANT);

  private final SettableInstants clock = new SettableInstants(Fixtures.NOON);
  private final TamperedStorage storage = new TamperedStorage();
  private final ListedCheckpoints checkpoints = new ListedCheckpoints();
  private final StoredAuditDesk desk = anotherDesk();
  private List<AuditEvent> chain = List.of();

  /** Checkpoints in a list that anybody can change. */
  private static final class ListedCheckpoints implements Checkpoints {
    private final List<Checkpoint> all = new ArrayList<>();

    @Override
    public void read(Consumer<Checkpoint> each) {
      all.forEach(each);
    }

    @Override
    public void append(Checkpoint checkpoint) {
      all.add(checkpoint);
    }
  }

  private StoredAuditDesk anotherDesk() {
    var keys = new PlatformKeys(storage.keys(), LocalKeyVault.of(new Bytes(new byte[32])));
    return new StoredAuditDesk(storage, storage, NO_ROWS, checkpoints, new Signing(keys), clock);
  }

  @BeforeEach
  void fillAChainWithACheckpointInItsMiddleAndOneAtItsEnd() {
    append(LENGTH / 2);
    assertThat(desk.checkpoint()).isEmpty();
    append(LENGTH / 2);
    assertThat(desk.checkpoint()).isEmpty();
    chain = desk.events(CHAIN, 0, 100);
  }

  private void append(int events) {
    for (int i = 0; i < events; i++) {
      desk.record(CHAIN, Act.ROLE_CHANGED, "member " + i);
    }
  }

  @Test
  void findsNothingInATrailThatNobodyTouched() {
    AuditReport report = desk.verify(walked -> {});
    assertThat(report)
        .isEqualTo(new AuditReport(1, LENGTH, 2, Optional.of(clock.instant()), List.of()));
    assertThat(desk.verify(CHAIN)).isEmpty();
  }

  @Test
  void makesNoCheckpointWhenNothingHasChanged() {
    assertThat(desk.checkpoint()).isEmpty();
    assertThat(anotherDesk().checkpoint()).isEmpty();
    assertThat(checkpoints.all).hasSize(2);
    append(1);
    assertThat(anotherDesk().checkpoint()).isEmpty();
    assertThat(checkpoints.all.get(2).heads()).hasSize(1);
  }

  @Test
  void goesOnFromTheCheckpointsThatAnotherProcessMadeMeanwhile() {
    append(1);
    assertThat(anotherDesk().checkpoint()).isEmpty();
    append(1);
    desk.resume();
    assertThat(desk.checkpoint()).isEmpty();
    assertThat(checkpoints.all).extracting(Checkpoint::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(desk.verify(walked -> {}).findings()).isEmpty();
  }

  @Test
  void goesOnWhenTheClockJumpsBackAndForth() {
    for (int jump = 1; jump <= 6; jump++) {
      clock.advance(Duration.ofDays(jump % 2 == 0 ? 400 : -500));
      append(2);
      assertThat(desk.checkpoint()).isEmpty();
      assertThat(anotherDesk().verify(walked -> {}).findings()).isEmpty();
    }
    assertThat(checkpoints.all).hasSize(8);
    chain = desk.events(CHAIN, 0, 100);
    assertFound(chain.subList(0, LENGTH), LENGTH + 1, Wrong.TAIL_CUT, 0);
  }

  @Test
  void namesTheFirstChangedEvent() {
    for (int at = 0; at < LENGTH; at++) {
      AuditEvent was = chain.get(at);
      AuditEvent other =
          new AuditEvent(
              was.member(), was.seq(), was.at(), Act.TENANT_CHANGED, was.subject(), was.hash());
      assertFound(with(at, other), at + 1, Wrong.CHANGED, 0);
    }
  }

  @Test
  void namesTheMissingEvent() {
    for (int at = 0; at < LENGTH - 1; at++) {
      List<AuditEvent> gap = new ArrayList<>(chain);
      gap.remove(at);
      assertFound(gap, at + 1, Wrong.MISSING, 0);
    }
    assertFound(chain.subList(0, LENGTH - 1), LENGTH, Wrong.TAIL_CUT, 0);
    assertFound(List.of(), 1, Wrong.TAIL_CUT, 0);
  }

  @Test
  void seesThatALaterEventMovedUpToHideAGap() {
    for (int at = 0; at < LENGTH - 2; at++) {
      List<AuditEvent> closed = new ArrayList<>(chain);
      closed.remove(at);
      assertFound(renumbered(closed), at + 1, Wrong.MISSING, 0);
    }
  }

  @Test
  void namesTheInsertedEvent() {
    AuditEvent extra = chain.get(3);
    for (int at = 0; at < LENGTH; at++) {
      List<AuditEvent> longer = new ArrayList<>(chain);
      longer.add(
          at,
          new AuditEvent(
              extra.member(), 0, extra.at(), Act.AUDIT_READ, "planted", Fixtures.bytes(32)));
      assertFound(renumbered(longer), at + 1, Wrong.INSERTED, 0);
    }
    List<AuditEvent> fitted = new ArrayList<>(chain);
    AuditHead third = AuditChain.headAfter(chain.get(2));
    fitted.add(3, AuditChain.next(CHAIN, third, clock.instant(), Act.AUDIT_READ, ""));
    assertFound(renumbered(fitted), 4, Wrong.INSERTED, 0);
    List<AuditEvent> behind = new ArrayList<>(chain);
    AuditHead end = AuditChain.headAfter(chain.get(LENGTH - 1));
    behind.add(AuditChain.next(CHAIN, end, clock.instant(), Act.AUDIT_READ, ""));
    assertFound(behind, LENGTH + 1, Wrong.INSERTED, 0);
    behind.set(LENGTH, renumbered(chain, LENGTH));
    assertFound(behind, LENGTH + 1, Wrong.INSERTED, 0);
  }

  @Test
  void namesTheFirstOfTwoEventsThatChangedPlaces() {
    for (int one = 0; one < LENGTH; one++) {
      for (int other = one + 1; other < LENGTH; other++) {
        List<AuditEvent> swapped = new ArrayList<>(chain);
        Collections.swap(swapped, one, other);
        assertFound(renumbered(swapped), one + 1, Wrong.SWAPPED, 0);
      }
    }
  }

  @Test
  void namesTheCheckpointThatARewrittenChainContradicts() {
    storage.plant(rewrittenFrom(2));
    assertThat(desk.verify(CHAIN))
        .contains(new AuditFinding(Optional.of(CHAIN), LENGTH, Wrong.HEAD_CHANGED, 0));
    setHead(AuditChain.headAfter(rewrittenFrom(2).get(LENGTH - 1)));
    assertFound(rewrittenFrom(2), 1, Wrong.REWRITTEN, 1);
    setHead(AuditChain.headAfter(rewrittenFrom(9).get(LENGTH - 1)));
    assertFound(rewrittenFrom(9), LENGTH / 2 + 1, Wrong.REWRITTEN, 2);
  }

  @Test
  void namesTheCheckpointThatSawALongerChain() {
    setHead(AuditChain.headAfter(chain.get(7)));
    assertFound(chain.subList(0, 8), 9, Wrong.SET_BACK, 2);
    setHead(AuditHead.EMPTY);
    assertFound(List.of(), 1, Wrong.SET_BACK, 2);
  }

  @Test
  void saysRewrittenOfAChainThatWasRewrittenAndThenShortened() {
    List<AuditEvent> contradicted = rewrittenFrom(2).subList(0, 8);
    setHead(AuditChain.headAfter(contradicted.get(7)));
    assertFound(contradicted, 1, Wrong.REWRITTEN, 1);
    List<AuditEvent> uncovered = rewrittenFrom(7).subList(0, 8);
    setHead(AuditChain.headAfter(uncovered.get(7)));
    assertFound(uncovered, 9, Wrong.SET_BACK, 2);
    List<AuditEvent> tooShort = rewrittenFrom(2).subList(0, 4);
    setHead(AuditChain.headAfter(tooShort.get(3)));
    assertFound(tooShort, 5, Wrong.SET_BACK, 2);
  }

  @Test
  void signsNothingMoreOfAChainThatWasRewritten() {
    List<AuditEvent> rewritten = new ArrayList<>(rewrittenFrom(9));
    rewritten.add(
        AuditChain.next(
            CHAIN,
            AuditChain.headAfter(rewritten.get(LENGTH - 1)),
            clock.instant(),
            Act.PIN_SET,
            ""));
    setHead(AuditChain.headAfter(rewritten.get(LENGTH)));
    storage.plant(rewritten);
    assertThat(desk.checkpoint())
        .containsExactly(new AuditFinding(Optional.of(CHAIN), LENGTH / 2 + 1, Wrong.REWRITTEN, 2));
    assertThat(checkpoints.all).hasSize(2);
  }

  @Test
  void namesTheDamagedCheckpointAndSignsNoMore() {
    append(1);
    desk.checkpoint();
    Checkpoint second = checkpoints.all.get(1);
    Checkpoint forged =
        new Checkpoint(
            2, second.at(), second.before(), List.of(), second.restored(), second.signature());
    checkpoints.all.set(1, forged);
    assertDamaged(2);
    checkpoints.all.remove(1);
    assertDamaged(2);
    checkpoints.all.remove(0);
    assertDamaged(1);
  }

  @Test
  void seesThatTheLastCheckpointsWereCutOff() {
    checkpoints.all.remove(1);
    assertThat(desk.verify(CHAIN)).isEmpty();
    clock.advance(Duration.ofMinutes(11));
    assertFound(chain, LENGTH / 2 + 1, Wrong.UNSIGNED, 1);
    checkpoints.all.clear();
    assertFound(chain, 1, Wrong.UNSIGNED, 0);
  }

  @Test
  void recordsWhatAnOperatorDidInTheChainOfWhomItConcerns() {
    MemberRef ana = new MemberRef(TENANT, Fixtures.newMember());
    assertThatThrownBy(() -> desk.record(ana, Act.OPERATOR_ACTED, "explain"))
        .isInstanceOf(MemoException.NotFound.class);
    storage.<Boolean>inTenant(
        TENANT,
        scope -> {
          scope.members().add(Fixtures.member(ana.member()));
          return true;
        });
    desk.record(ana, Act.OPERATOR_ACTED, "explain");
    assertThat(desk.events(ana, 0, 10))
        .singleElement()
        .extracting(AuditEvent::subject)
        .isEqualTo("explain");
    assertThat(desk.verify(ana)).isEmpty();
  }

  @Test
  void acceptsTheGapOfARestoredBackupOnceThatIsNoted() {
    setBackTo(8);
    assertThat(desk.verify(CHAIN)).isPresent();
    // At the time of the backup there was one checkpoint, over six events.
    assertThat(anotherDesk().restored(1)).isEmpty();
    assertThat(desk.verify(walked -> {}).findings()).isEmpty();
    assertThat(desk.verify(walked -> {}).restores()).hasSize(1);

    AuditEvent next =
        AuditChain.next(
            CHAIN, AuditChain.headAfter(chain.get(7)), clock.instant(), Act.AUDIT_READ, "");
    List<AuditEvent> longer = new ArrayList<>(chain.subList(0, 8));
    longer.add(next);
    setHead(AuditChain.headAfter(next));
    storage.plant(longer);
    assertThat(anotherDesk().checkpoint()).isEmpty();
    assertThat(desk.verify(walked -> {}).findings()).isEmpty();
    // And no other gap.
    setHead(AuditChain.headAfter(chain.get(6)));
    assertFound(chain.subList(0, 7), 8, Wrong.SET_BACK, 4);
  }

  @Test
  void notesNoRestoreOfWhatTheCheckpointsOfItsTimeContradict() {
    setBackTo(4);
    assertThat(desk.restored(1))
        .containsExactly(new AuditFinding(Optional.of(CHAIN), 5, Wrong.SET_BACK, 1));
    List<AuditEvent> rewritten = rewrittenFrom(2);
    setHead(AuditChain.headAfter(rewritten.get(7)));
    storage.plant(rewritten.subList(0, 8));
    assertThat(desk.restored(1))
        .containsExactly(new AuditFinding(Optional.of(CHAIN), 1, Wrong.REWRITTEN, 1));
    checkpoints.all.remove(1);
    assertThat(desk.restored(2))
        .containsExactly(new AuditFinding(Optional.empty(), 0, Wrong.CHECKPOINT_DAMAGED, 2));
    assertThat(checkpoints.all).hasSize(1);
  }

  @Test
  void acceptsARestoreOfABackupFromBeforeAnotherRestore() {
    setBackTo(8);
    assertThat(desk.restored(1)).isEmpty();
    setBackTo(LENGTH);
    assertThat(desk.restored(2)).isEmpty();
    assertThat(desk.verify(walked -> {}).findings()).isEmpty();
  }

  @Test
  void believesNoRestoreThatItDidNotSign() {
    Checkpoint last = checkpoints.all.get(1);
    checkpoints.all.add(
        new Checkpoint(3, last.at(), last.before(), List.of(), true, last.signature()));
    assertDamaged(3);
    // Nor one that was made of an ordinary checkpoint.
    checkpoints.all.remove(2);
    checkpoints.all.set(
        1, new Checkpoint(2, last.at(), last.before(), last.heads(), true, last.signature()));
    assertDamaged(2);
  }

  private void setBackTo(int length) {
    setHead(AuditChain.headAfter(chain.get(length - 1)));
    storage.plant(chain.subList(0, length));
  }

  private void assertDamaged(long number) {
    AuditFinding damage = new AuditFinding(Optional.empty(), 0, Wrong.CHECKPOINT_DAMAGED, number);
    assertThat(desk.verify(walked -> {}).findings()).startsWith(damage);
    assertThatThrownBy(() -> anotherDesk().checkpoint())
        .isInstanceOf(MemoException.Unreadable.class);
  }

  private void assertFound(List<AuditEvent> planted, long place, Wrong wrong, long checkpoint) {
    storage.plant(planted);
    AuditFinding expected = new AuditFinding(Optional.of(CHAIN), place, wrong, checkpoint);
    assertThat(desk.verify(CHAIN)).contains(expected);
    assertThat(desk.verify(walked -> {}).findings()).containsExactly(expected);
  }

  private List<AuditEvent> with(int at, AuditEvent other) {
    List<AuditEvent> changed = new ArrayList<>(chain);
    changed.set(at, other);
    return changed;
  }

  private List<AuditEvent> rewrittenFrom(int from) {
    List<AuditEvent> rewritten = new ArrayList<>(chain.subList(0, from));
    AuditHead head = AuditChain.headAfter(rewritten.get(from - 1));
    for (AuditEvent was : chain.subList(from, LENGTH)) {
      AuditEvent event = AuditChain.next(CHAIN, head, was.at(), Act.AUDIT_READ, was.subject());
      rewritten.add(event);
      head = AuditChain.headAfter(event);
    }
    return rewritten;
  }

  private void setHead(AuditHead head) {
    storage.<Boolean>inTenant(
        TENANT,
        scope -> {
          scope.administration().save(scope.administration().find().orElseThrow().with(head));
          return true;
        });
  }

  /** The events in the places in which they now stand. */
  private static List<AuditEvent> renumbered(List<AuditEvent> events) {
    List<AuditEvent> all = new ArrayList<>();
    for (int at = 0; at < events.size(); at++) {
      all.add(renumbered(events, at));
    }
    return all;
  }

  private static AuditEvent renumbered(List<AuditEvent> events, int at) {
    AuditEvent event = events.get(Math.min(at, events.size() - 1));
    return new AuditEvent(
        event.member(), at + 1, event.at(), event.act(), event.subject(), event.hash());
  }
}
