package io.echovault.testkit;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to when replies go in one message. */
public interface MergingContract extends StorageHook {
  /** A time at which what was postponed is due at once. */
  Instant PAST = Instant.parse("2009-01-01T00:00:00Z");

  /** The outbox that belongs to the storage, empty at the start of every test. */
  Outbox outbox();

  /** How far a reply came, as the store has it; empty when no status came yet. */
  Optional<Stage> stage(ReplyId reply);

  @Test
  default void givesOutRepliesThatMergeAsOneMessageInOrder() {
    Queue queue = new Queue(this);
    List<ReplyId> acknowledgements = List.of(queue.merging(), queue.merging(), queue.merging());
    assertThat(lease(10))
        .singleElement()
        .satisfies(item -> assertThat(item.replies()).isEqualTo(acknowledgements));
    assertThat(lease(10)).isEmpty();
    outbox().accepted(acknowledgements.get(0), NOON);
    assertThat(outbox().depth().waiting()).isZero();
  }

  @Test
  default void mergesNothingPastAReplyThatStandsAlone() {
    Queue queue = new Queue(this);
    ReplyId first = queue.merging();
    ReplyId alone = queue.alone();
    ReplyId second = queue.merging();
    ReplyId third = queue.merging();
    for (List<ReplyId> expected : List.of(List.of(first), List.of(alone), List.of(second, third))) {
      List<OutboxItem> items = lease(10);
      assertThat(items).extracting(OutboxItem::replies).containsExactly(expected);
      outbox().accepted(items.get(0).reply(), NOON);
    }
  }

  @Test
  default void mergesNoMoreThanAskedForAndNobodyElses() {
    Queue queue = new Queue(this);
    List<ReplyId> put = List.of(queue.merging(), queue.merging(), queue.merging());
    ReplyId other = new Queue(this).merging();
    assertThat(lease(2))
        .extracting(OutboxItem::replies)
        .containsExactlyInAnyOrder(put.subList(0, 2), List.of(other));
  }

  @Test
  default void mergesNothingUnlessAskedTo() {
    Queue queue = new Queue(this);
    ReplyId first = queue.merging();
    queue.merging();
    assertThat(outbox().lease(newWorker(), OutboxContract.LONG, 10))
        .extracting(OutboxItem::replies)
        .containsExactly(List.of(first));
  }

  @Test
  default void aStatusForTheFirstSettlesAll() {
    Queue queue = new Queue(this);
    List<ReplyId> put = List.of(queue.merging(), queue.merging());
    lease(10);
    outbox().settle(List.of(status(put.get(0), Stage.DELIVERED)));
    assertThat(put).allSatisfy(reply -> assertThat(stage(reply)).contains(Stage.DELIVERED));
    outbox().settle(List.of(status(put.get(0), Stage.READ)));
    assertThat(put).allSatisfy(reply -> assertThat(stage(reply)).contains(Stage.READ));
    assertThat(outbox().depth().waiting()).isZero();
    assertThat(lease(10)).isEmpty();
  }

  @Test
  default void whatWasGivenOutTogetherStaysTogether() {
    Queue queue = new Queue(this);
    List<ReplyId> put = List.of(queue.merging(), queue.merging());
    lease(10);
    queue.merging();
    outbox().postpone(put.get(0), PAST, 131056);
    assertThat(lease(10)).extracting(OutboxItem::replies).containsExactly(put);
    outbox().unsettled(put.get(0), PAST, 0);
    assertThat(lease(10)).extracting(OutboxItem::replies).containsExactly(put);
    outbox().abandon(put.get(0), 131026);
    assertThat(outbox().depth().dead()).isEqualTo(2);
    assertThat(outbox().depth().waiting()).isEqualTo(1);
  }

  @Test
  default void whatNobodyReportedOnComesAgainTogether() {
    Queue queue = new Queue(this);
    List<ReplyId> put = List.of(queue.merging(), queue.merging());
    outbox().lease(newWorker(), OutboxContract.SHORT, new Wanted(10, 10, Set.of(), Set.of()));
    queue.merging();
    List<OutboxItem> again = new ArrayList<>();
    eventually(
        "they are given out again",
        () -> {
          again.addAll(lease(10));
          return !again.isEmpty();
        });
    assertThat(again)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.replies()).isEqualTo(put);
              assertThat(item.unsettled()).isTrue();
            });
  }

  @Test
  default void givesARecipientWhoIsExceptedNothingAndOthersTheirs() {
    Queue paced = new Queue(this);
    for (int i = 0; i < 20; i++) {
      paced.alone();
    }
    ReplyId other = new Queue(this).alone();
    Wanted wanted = new Wanted(1, 10, Set.of(paced.recipient), Set.of());
    assertThat(outbox().lease(newWorker(), OutboxContract.LONG, wanted))
        .extracting(OutboxItem::reply)
        .containsExactly(other);
  }

  @Test
  default void gathersForARecipientOnlyWhileAllThatWaitsCanMerge() {
    Queue queue = new Queue(this);
    List<ReplyId> put = List.of(queue.merging(), queue.merging());
    Wanted wanted = new Wanted(10, 10, Set.of(), Set.of(queue.recipient));
    assertThat(outbox().lease(newWorker(), OutboxContract.LONG, wanted)).isEmpty();
    queue.alone();
    assertThat(outbox().lease(newWorker(), OutboxContract.LONG, wanted))
        .extracting(OutboxItem::replies)
        .containsExactly(put);
  }

  private List<OutboxItem> lease(int together) {
    return outbox()
        .lease(newWorker(), OutboxContract.LONG, new Wanted(100, together, Set.of(), Set.of()));
  }

  private static DeliveryStatus status(ReplyId reply, Stage stage) {
    return new DeliveryStatus(reply, stage, NOON.plus(Duration.ofSeconds(1)), Optional.empty());
  }

  /** The replies to one new recipient. */
  final class Queue {
    private final StorageHook hook;
    private final TenantId tenant = newTenant();
    private final Fingerprint recipient = newFingerprint();
    private final MemberId member;

    Queue(StorageHook hook) {
      this.hook = hook;
      member = hook.memberIn(tenant);
    }

    private ReplyId merging() {
      return put(true);
    }

    private ReplyId alone() {
      return put(false);
    }

    private ReplyId put(boolean merges) {
      StoredReply reply =
          new StoredReply(
              newReply(), member, newFingerprint(), recipient, true, merges, bytes("kept"), NOON);
      hook.write(tenant, scope -> scope.replies().put(reply));
      return reply.id();
    }
  }
}
