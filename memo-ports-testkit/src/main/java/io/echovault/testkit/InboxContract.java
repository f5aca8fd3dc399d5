package io.echovault.testkit;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.messageOf;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.DeadLetter;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every inbox keeps to, lanes apart. */
public interface InboxContract {

  /** The inbox under test, empty at the start of every test, with no lane held. */
  Inbox inbox();

  @Test
  default void startsEmpty() {
    assertThat(waiting()).isEmpty();
    assertThat(inbox().depth().waiting()).isZero();
    assertThat(inbox().depth().oldest()).isEmpty();
    inbox().store(List.of());
    assertThat(inbox().depth().waiting()).isZero();
  }

  @Test
  default void givesBackAMessageAsItWasStored() {
    InboxItem item = new InboxItem(newFingerprint(), newFingerprint(), NOON, 0, bytes(100_000));
    inbox().store(List.of(item));
    assertThat(waiting()).containsExactly(item);
  }

  @Test
  default void keepsAMessageOnceInsideOneBatch() {
    InboxItem item = messageOf(newFingerprint());
    InboxItem other = messageOf(newFingerprint());
    inbox().store(List.of(item, item, other, item));
    assertThat(waiting()).containsExactlyInAnyOrder(item, other);
  }

  @Test
  default void keepsAMessageOnceAcrossBatchesForEver() {
    InboxItem item = messageOf(newFingerprint());
    inbox().store(List.of(item));
    inbox().store(List.of(item, messageOf(newFingerprint())));
    assertThat(waiting()).contains(item).hasSize(2);
    inbox().begin(List.of(item.message()));
    inbox().finish(List.of(item.message()));
    inbox().store(List.of(item));
    assertThat(waiting()).doesNotContain(item).hasSize(1);
  }

  @Test
  default void keepsAMessageOnceWhenManyStoreItAtOnce() {
    List<InboxItem> items =
        IntStream.range(0, 50).mapToObj(i -> messageOf(newFingerprint())).toList();
    List<InboxItem> backwards = new ArrayList<>(items);
    Collections.reverse(backwards);
    Callable<Integer> forth = () -> storedAndRead(items);
    Callable<Integer> back = () -> storedAndRead(backwards);
    Callable<Integer> few = () -> storedAndRead(items.subList(0, 20));
    Race.between(List.of(forth, back, few, forth, back, few));
    assertThat(waiting()).containsExactlyInAnyOrderElementsOf(items);
    assertThat(inbox().depth().waiting()).isEqualTo(50);
  }

  private int storedAndRead(List<InboxItem> items) {
    inbox().store(items);
    return waiting().size();
  }

  @Test
  default void keepsOrderAndOnceWhateverComesManyAtOnce() {
    Fingerprint sender = newFingerprint();
    List<InboxItem> items = IntStream.range(0, 400).mapToObj(i -> messageOf(sender)).toList();
    inbox().store(items.subList(0, 150));
    inbox().store(items.subList(150, 153));
    // Come again, one of them alone: the place is the one where it was kept first.
    inbox().store(List.of(items.get(20)));
    inbox().store(items.subList(100, 300));
    inbox().store(items.subList(298, 301));
    assertThat(inbox().depth().waiting()).isGreaterThanOrEqualTo(301);
    inbox().store(items.subList(301, 400));
    assertThat(inbox().waiting(lanes(), List.of(), 5)).isEqualTo(items.subList(0, 5));
    assertThat(waiting()).isEqualTo(items);
    assertThat(inbox().depth().waiting()).isEqualTo(400);
    inbox().finish(items.stream().map(InboxItem::message).toList());
    inbox().store(items);
    assertThat(waiting()).isEmpty();
    assertThat(inbox().depth().waiting()).isZero();
  }

  @Test
  default void givesBackManyAtOnceAsTheyWereStored() {
    List<InboxItem> items =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    new InboxItem(
                        newFingerprint(),
                        newFingerprint(),
                        NOON.plusMillis(i),
                        0,
                        bytes(i == 50 ? 100_000 : i * 7)))
            .toList();
    inbox().store(items);
    assertThat(inbox().depth()).isEqualTo(new QueueDepth(100, 0, Optional.of(NOON)));
    for (InboxItem item : items) {
      int lane = Inbox.lane(item.sender());
      assertThat(inbox().waiting(List.of(lane), List.of(), 100)).contains(item);
    }
    assertThat(waiting()).isEqualTo(items);
  }

  @Test
  default void givesOneSendersMessagesInTheOrderTheyWereStored() {
    Fingerprint sender = newFingerprint();
    List<InboxItem> items = IntStream.range(0, 40).mapToObj(i -> messageOf(sender)).toList();
    inbox().store(items.subList(0, 15));
    inbox().store(items.subList(15, 40));
    assertThat(waiting()).containsExactlyElementsOf(items);
    assertThat(inbox().waiting(lanes(), List.of(), 7)).isEqualTo(items.subList(0, 7));
  }

  @Test
  default void givesOnlyTheLanesThatWereAskedFor() {
    Fingerprint sender = newFingerprint();
    InboxItem item = messageOf(sender);
    inbox().store(List.of(item));
    int lane = Inbox.lane(sender);
    assertThat(inbox().waiting(List.of(lane), List.of(), 10)).containsExactly(item);
    List<Integer> others = lanes().stream().filter(each -> each != lane).toList();
    assertThat(inbox().waiting(others, List.of(), 10)).isEmpty();
    assertThat(inbox().waiting(List.of(), List.of(), 10)).isEmpty();
  }

  @Test
  default void leavesOutTheSendersThatWereNamed() {
    InboxItem one = messageOf(newFingerprint());
    InboxItem two = messageOf(newFingerprint());
    inbox().store(List.of(one, two));
    assertThat(inbox().waiting(lanes(), List.of(one.sender()), 10)).containsExactly(two);
    assertThat(inbox().waiting(lanes(), List.of(one.sender(), two.sender()), 10)).isEmpty();
  }

  @Test
  default void aFloodOfOneSenderHidesNobodyElseOnceTheyAreLeftOut() {
    Fingerprint flood = newFingerprint();
    inbox().store(IntStream.range(0, 200).mapToObj(i -> messageOf(flood)).toList());
    InboxItem other = messageOf(newFingerprint());
    inbox().store(List.of(other));
    assertThat(inbox().waiting(lanes(), List.of(flood), 10)).containsExactly(other);
  }

  @Test
  default void countsEveryAttempt() {
    InboxItem item = messageOf(newFingerprint());
    inbox().store(List.of(item));
    inbox().begin(List.of(item.message()));
    inbox().begin(List.of(item.message(), newFingerprint()));
    assertThat(waiting()).extracting(InboxItem::attempts).containsExactly(2);
  }

  @Test
  default void forgetsWhatIsFinishedHoweverOften() {
    InboxItem item = messageOf(newFingerprint());
    InboxItem other = messageOf(newFingerprint());
    inbox().store(List.of(item, other));
    inbox().finish(List.of(item.message(), newFingerprint()));
    inbox().finish(List.of(item.message()));
    inbox().finish(List.of());
    inbox().begin(List.of(item.message()));
    assertThat(waiting()).containsExactly(other);
    assertThat(inbox().depth().waiting()).isEqualTo(1);
    assertThat(inbox().depth().dead()).isZero();
  }

  @Test
  default void buriesWhatIsGivenUp() {
    InboxItem item = messageOf(newFingerprint());
    inbox().store(List.of(item));
    inbox().bury(item.message(), "é🪦".repeat(166));
    inbox().bury(item.message(), "again");
    assertThat(waiting()).isEmpty();
    assertThat(inbox().depth().waiting()).isZero();
    assertThat(inbox().depth().dead()).isEqualTo(1);
    inbox().store(List.of(item));
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void tellsFailuresFromAttemptsThatNeverEnded() {
    InboxItem item = messageOf(newFingerprint());
    inbox().store(List.of(item));
    inbox().begin(List.of(item.message()));
    inbox().begin(List.of(item.message()));
    inbox().begin(List.of(item.message()));
    inbox().fail(item.message());
    inbox().excuse(List.of(item.message(), newFingerprint()));
    inbox().fail(newFingerprint());
    assertThat(waiting())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.attempts()).isEqualTo(2);
              assertThat(found.failures()).isEqualTo(1);
            });
    inbox().excuse(List.of());
    inbox().finish(List.of(item.message()));
    inbox().fail(item.message());
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void neverCountsFewerThanNoAttempts() {
    InboxItem item = messageOf(newFingerprint());
    inbox().store(List.of(item));
    inbox().excuse(List.of(item.message()));
    assertThat(waiting()).containsExactly(item);
  }

  @Test
  default void listsWhatWasGivenUpWithItsReason() {
    InboxItem first = messageOf(newFingerprint());
    InboxItem second = messageOf(newFingerprint());
    inbox().store(List.of(first));
    inbox().store(List.of(second));
    assertThat(inbox().dead(10)).isEmpty();
    inbox().begin(List.of(second.message()));
    inbox().bury(second.message(), "too strange");
    inbox().bury(first.message(), "stranger");
    assertThat(inbox().dead(10))
        .containsExactly(
            new DeadLetter(first.message(), first.sender(), NOON, 0, "stranger"),
            new DeadLetter(second.message(), second.sender(), NOON, 1, "too strange"));
    assertThat(inbox().dead(1)).hasSize(1);
  }

  @Test
  default void replaysWhatWasGivenUpBehindWhatWaits() {
    Fingerprint sender = newFingerprint();
    InboxItem dead = messageOf(sender);
    InboxItem waits = messageOf(sender);
    InboxItem done = messageOf(sender);
    inbox().store(List.of(dead, waits, done));
    inbox().begin(List.of(dead.message()));
    inbox().fail(dead.message());
    inbox().bury(dead.message(), "strange");
    inbox().finish(List.of(done.message()));
    List<Fingerprint> asked =
        List.of(dead.message(), waits.message(), done.message(), newFingerprint());
    assertThat(inbox().replay(asked)).isEqualTo(1);
    assertThat(inbox().replay(asked)).isZero();
    assertThat(inbox().replay(List.of())).isZero();
    assertThat(waiting()).containsExactly(waits, dead);
    assertThat(inbox().depth().dead()).isZero();
  }

  @Test
  default void saysHowMuchWaitsAndSinceWhen() {
    InboxItem young = messageOf(newFingerprint());
    InboxItem old =
        new InboxItem(newFingerprint(), newFingerprint(), NOON.minusSeconds(90), 0, bytes("waits"));
    inbox().store(List.of(young, old));
    eventually(
        "two wait since a minute and a half ago",
        () -> {
          QueueDepth depth = inbox().depth();
          return depth.waiting() == 2 && depth.oldest().equals(Optional.of(old.receivedAt()));
        });
  }

  private List<InboxItem> waiting() {
    return inbox().waiting(lanes(), List.of(), 1000);
  }

  private static List<Integer> lanes() {
    return IntStream.range(0, Inbox.LANES).boxed().toList();
  }
}
