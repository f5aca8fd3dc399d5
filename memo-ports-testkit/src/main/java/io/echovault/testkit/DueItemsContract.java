package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every agenda of due items keeps to. */
public interface DueItemsContract extends StorageHook {

  @Test
  default void givesWhatIsDueTheLongestDueFirst() {
    DueItem late = itemAt(NOON.minusSeconds(10));
    DueItem soon = new DueItem(late.member(), late.kind(), newMemory(), NOON);
    DueItem early = new DueItem(late.member(), late.kind(), newMemory(), NOON.minusSeconds(20));
    DueItem future = new DueItem(late.member(), late.kind(), newMemory(), NOON.plusNanos(1000));
    schedule(late, soon, early, future);
    assertThat(dueOf(late.member(), NOON)).containsExactly(early, late, soon);
    assertThat(storage().dueItems().dueAt(DueItem.Kind.SHRED, NOON, 1)).hasSize(1);
    assertThat(dueOf(late.member(), NOON.minusSeconds(60))).isEmpty();
  }

  @Test
  default void keepsTheSameItemOnceAndTheLaterTimeWins() {
    DueItem item = itemAt(NOON);
    DueItem later = new DueItem(item.member(), item.kind(), item.memory(), NOON.plusSeconds(60));
    schedule(item, item, later, item);
    assertThat(dueOf(item.member(), NOON)).isEmpty();
    assertThat(dueOf(item.member(), NOON.plusSeconds(60))).containsExactly(later);
  }

  @Test
  default void forgetsWhatIsTakenOffWhateverItsTime() {
    DueItem item = itemAt(NOON);
    schedule(item);
    DueItem same = new DueItem(item.member(), item.kind(), item.memory(), NOON.plusSeconds(99));
    write(item.member().tenant(), scope -> scope.unschedule(same));
    assertThat(dueOf(item.member(), NOON.plusSeconds(100))).isEmpty();
  }

  @Test
  default void keepsEachKindApart() {
    DueItem shred = itemAt(NOON);
    DueItem embed = new DueItem(shred.member(), DueItem.Kind.EMBED, DueItem.ALL, NOON);
    schedule(shred, embed);
    assertThat(dueOf(shred.member(), NOON)).containsExactly(shred);
    assertThat(storage().dueItems().dueAt(DueItem.Kind.EMBED, NOON, 10_000))
        .contains(embed)
        .doesNotContain(shred);
  }

  @Test
  default void tellsHowMuchOfAKindIsDueAndSinceWhen() {
    Instant longAgo = NOON.minusSeconds(1_000_000);
    long before = storage().dueItems().depth(DueItem.Kind.EMBED, NOON).waiting();
    DueItem shred = itemAt(longAgo.minusSeconds(1));
    DueItem now = new DueItem(shred.member(), DueItem.Kind.EMBED, newMemory(), NOON);
    DueItem old = new DueItem(shred.member(), DueItem.Kind.EMBED, newMemory(), longAgo);
    schedule(shred, now, old);
    QueueDepth depth = storage().dueItems().depth(DueItem.Kind.EMBED, NOON);
    assertThat(depth.waiting()).isEqualTo(before + 2);
    assertThat(depth.oldest()).contains(longAgo);
    assertThat(storage().dueItems().depth(DueItem.Kind.EMBED, longAgo.minusSeconds(1)).oldest())
        .isEmpty();
  }

  private DueItem itemAt(Instant dueAt) {
    TenantId tenant = newTenant();
    MemberRef member = new MemberRef(tenant, memberIn(tenant));
    return new DueItem(member, DueItem.Kind.SHRED, newMemory(), dueAt);
  }

  private void schedule(DueItem... items) {
    write(items[0].member().tenant(), scope -> List.of(items).forEach(scope::schedule));
  }

  private List<DueItem> dueOf(MemberRef member, Instant moment) {
    return storage().dueItems().dueAt(DueItem.Kind.SHRED, moment, 10_000).stream()
        .filter(item -> item.member().equals(member))
        .toList();
  }
}
