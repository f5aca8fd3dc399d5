package io.echovault.testkit;

import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.DELIVERED;
import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.FAILED;
import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.PLAYED;
import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.READ;
import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.SENT;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to when the channel says what became of a reply. */
public interface StatusesContract extends StorageHook {

  /** The outbox that belongs to the storage, empty at the start of every test. */
  Outbox outbox();

  /** How far a reply came, as the store has it; empty when no status came yet. */
  Optional<Stage> stage(ReplyId reply);

  @Test
  default void reachesOneEndStateInAllOrders() {
    List<List<Stage>> orders = orders(List.of(SENT, DELIVERED, READ, FAILED));
    assertThat(orders).hasSize(24);
    for (List<Stage> order : orders) {
      ReplyId reply = sent();
      order.forEach(stage -> outbox().settle(List.of(status(reply, stage))));
      assertThat(stage(reply)).as("after %s", order).contains(READ);
    }
    assertThat(outbox().depth().waiting()).isZero();
    assertThat(outbox().depth().dead()).isZero();
  }

  @Test
  default void reachesTheSameEndStateInOneBatchWithRepeats() {
    for (List<Stage> order : orders(List.of(SENT, DELIVERED, READ, FAILED))) {
      ReplyId reply = sent();
      List<DeliveryStatus> batch = new ArrayList<>();
      order.forEach(stage -> batch.add(status(reply, stage)));
      order.forEach(stage -> batch.add(status(reply, stage)));
      outbox().settle(batch);
      assertThat(stage(reply)).as("after %s twice", order).contains(READ);
    }
    assertThat(outbox().depth().dead()).isZero();
  }

  @Test
  default void countsAFailureWhileNothingWasDelivered() {
    ReplyId one = sent();
    outbox().settle(List.of(status(one, SENT), status(one, FAILED)));
    ReplyId two = sent();
    outbox().settle(List.of(status(two, FAILED), status(two, SENT)));
    assertThat(stage(one)).contains(FAILED);
    assertThat(stage(two)).contains(FAILED);
    assertThat(outbox().depth().dead()).isEqualTo(2);
    assertThat(lease()).isEmpty();
  }

  @Test
  default void knowsThatAPlayedVoiceNoteWasRead() {
    ReplyId reply = sent();
    outbox().settle(List.of(status(reply, PLAYED)));
    outbox().settle(List.of(status(reply, READ), status(reply, DELIVERED)));
    assertThat(stage(reply)).contains(PLAYED);
  }

  @Test
  default void saysHowManyRepliesItKnows() {
    ReplyId reply = sent();
    assertThat(outbox().settle(List.of())).isZero();
    assertThat(outbox().settle(List.of(status(newReply(), SENT)))).isZero();
    assertThat(outbox().settle(List.of(status(reply, SENT), status(newReply(), READ))))
        .isEqualTo(1);
  }

  @Test
  default void takesAStatusAsProofThatAReplyWasSent() {
    StoredReply first = put(newTenant(), newFingerprint());
    StoredReply second = put(newTenant(), first.recipient());
    assertThat(outbox().lease(newWorker(), Duration.ofMillis(1), 1)).hasSize(1);
    outbox().settle(List.of(status(first.id(), SENT)));
    List<OutboxItem> next = new ArrayList<>();
    eventually(
        "the next reply is given out",
        () -> {
          next.addAll(lease());
          return !next.isEmpty();
        });
    assertThat(next).extracting(OutboxItem::reply).containsExactly(second.id());
  }

  @Test
  default void keepsWhatAStatusSaidWhenTheReportComesLater() {
    StoredReply reply = put(newTenant(), newFingerprint());
    lease();
    outbox().settle(List.of(status(reply.id(), DELIVERED)));
    outbox().accepted(reply.id(), NOON);
    assertThat(stage(reply.id())).contains(DELIVERED);
    assertThat(lease()).isEmpty();
  }

  private ReplyId sent() {
    StoredReply reply = put(newTenant(), newFingerprint());
    assertThat(lease()).extracting(OutboxItem::reply).containsExactly(reply.id());
    outbox().accepted(reply.id(), NOON);
    return reply.id();
  }

  private StoredReply put(TenantId tenant, Fingerprint recipient) {
    StoredReply reply = replyTo(memberIn(tenant), recipient);
    write(tenant, scope -> scope.replies().put(reply));
    return reply;
  }

  private List<OutboxItem> lease() {
    return outbox().lease(newWorker(), Duration.ofMinutes(10), 100);
  }

  private static DeliveryStatus status(ReplyId reply, Stage stage) {
    Optional<Integer> code = stage == FAILED ? Optional.of(131026) : Optional.empty();
    return new DeliveryStatus(reply, stage, NOON, code);
  }

  private static List<List<Stage>> orders(List<Stage> stages) {
    if (stages.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Stage>> all = new ArrayList<>();
    for (Stage first : stages) {
      List<Stage> others = stages.stream().filter(stage -> stage != first).toList();
      for (List<Stage> rest : orders(others)) {
        List<Stage> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        all.add(order);
      }
    }
    return all;
  }
}
