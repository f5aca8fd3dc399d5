package io.echovault.testkit;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.messageOf;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every inbox keeps to when several workers share its lanes, and the storage with it. */
public interface LanesContract extends StorageHook {
  /** A lease that does not run out while a test runs. */
  Duration LONG = Duration.ofMinutes(10);

  /** A lease that is over at once. */
  Duration SHORT = Duration.ofMillis(1);

  /** The inbox under test, with no lane held and no worker known at the start of every test. */
  Inbox inbox();

  @Test
  default void givesAllLanesToAWorkerThatIsAlone() {
    WorkerId worker = newWorker();
    List<Fence> held = hold(worker);
    assertThat(lanesOf(held)).isEqualTo(allLanes());
    assertThat(hold(worker))
        .as("numbers of lanes that stay")
        .containsExactlyInAnyOrderElementsOf(held);
  }

  @Test
  default void sharesLanesFairlyAndNeverTwice() {
    WorkerId one = newWorker();
    WorkerId two = newWorker();
    hold(one);
    eventually(
        "each holds half of the lanes",
        () -> {
          Set<Integer> ofOne = lanesOf(hold(one));
          Set<Integer> ofTwo = lanesOf(hold(two));
          assertThat(ofTwo).noneMatch(ofOne::contains);
          return ofOne.size() == Inbox.LANES / 2 && ofTwo.size() == Inbox.LANES / 2;
        });
  }

  @Test
  default void keepsLanesWithWorkInHandAboveTheFairShare() {
    WorkerId one = newWorker();
    WorkerId two = newWorker();
    hold(one);
    for (int i = 0; i < 4; i++) {
      assertThat(hold(two)).isEmpty();
      assertThat(lanesOf(inbox().hold(one, LONG, allLanes()))).isEqualTo(allLanes());
    }
  }

  @Test
  default void givesLanesToAnotherWithAGreaterNumberOnceReleased() {
    WorkerId one = newWorker();
    WorkerId two = newWorker();
    List<Fence> before = hold(one);
    inbox().release(one);
    List<Fence> after = hold(two);
    assertThat(lanesOf(after)).isEqualTo(allLanes());
    assertThat(after)
        .allSatisfy(fence -> assertThat(fence.number()).isGreaterThan(numberIn(before, fence)));
  }

  @Test
  default void givesLanesToAnotherWithAGreaterNumberWhenALeaseRunsOut() {
    WorkerId one = newWorker();
    WorkerId two = newWorker();
    List<Fence> before = inbox().hold(one, SHORT, List.of());
    eventually("all lanes are taken over", () -> hold(two).size() == Inbox.LANES);
    List<Fence> after = hold(two);
    assertThat(after)
        .allSatisfy(fence -> assertThat(fence.number()).isGreaterThan(numberIn(before, fence)));
    assertThat(inbox().hold(one, LONG, allLanes()))
        .as("what the former holder keeps by saying it is busy")
        .noneMatch(fence -> fence.number() == numberIn(before, fence));
  }

  @Test
  default void neverGivesALaneToTwoThatAskAtOnce() {
    List<Callable<List<Fence>>> workers =
        IntStream.range(0, 4)
            .<Callable<List<Fence>>>mapToObj(
                i -> {
                  WorkerId worker = newWorker();
                  return () -> hold(worker);
                })
            .toList();
    Set<Integer> taken = new HashSet<>();
    for (List<Fence> held : Race.between(workers)) {
      assertThat(held).allSatisfy(fence -> assertThat(taken.add(fence.lane())).isTrue());
    }
    assertThat(taken).isNotEmpty();
  }

  @Test
  default void keepsWhatWaitsWhenALaneChangesHands() {
    WorkerId one = newWorker();
    var item = messageOf(newFingerprint());
    hold(one);
    inbox().store(List.of(item));
    inbox().release(one);
    hold(newWorker());
    assertThat(inbox().waiting(allLanes(), List.of(), 10)).containsExactly(item);
  }

  @Test
  default void letsTheHolderOfALaneWriteAndNobodyWhoHeldItBefore() {
    WorkerId one = newWorker();
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    Fence before = hold(one).get(0);
    verified(tenant, member, before);
    inbox().release(one);
    Fence after =
        hold(newWorker()).stream()
            .filter(fence -> fence.lane() == before.lane())
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> verified(tenant, member, before))
        .isInstanceOf(MemoException.Superseded.class);
    verified(tenant, member, after);
  }

  @Test
  default void givesAllThatIsAskedForAlsoOfOneLane() {
    Fingerprint flood = newFingerprint();
    List<InboxItem> many = IntStream.range(0, 60).mapToObj(i -> messageOf(flood)).toList();
    List<InboxItem> others =
        IntStream.range(0, 10).mapToObj(i -> messageOf(newFingerprint())).toList();
    inbox().store(many);
    inbox().store(others);
    List<InboxItem> given = inbox().waiting(allLanes(), List.of(), 50);
    assertThat(given).hasSize(50);
    List<InboxItem> ofTheFlood = given.stream().filter(many::contains).toList();
    assertThat(ofTheFlood).isEqualTo(many.subList(0, ofTheFlood.size()));
    assertThat(inbox().waiting(allLanes(), List.of(), 70)).hasSize(70).containsAll(others);
  }

  private void verified(TenantId tenant, MemberId member, Fence fence) {
    write(
        tenant,
        scope -> {
          assertThat(scope.members().lock(member)).isPresent();
          scope.verify(fence);
        });
  }

  private List<Fence> hold(WorkerId worker) {
    return inbox().hold(worker, LONG, List.of());
  }

  private static Set<Integer> lanesOf(List<Fence> held) {
    Set<Integer> lanes = new HashSet<>();
    held.forEach(fence -> assertThat(lanes.add(fence.lane())).isTrue());
    return lanes;
  }

  private static Set<Integer> allLanes() {
    Set<Integer> lanes = new HashSet<>();
    IntStream.range(0, Inbox.LANES).forEach(lanes::add);
    return lanes;
  }

  private static long numberIn(List<Fence> held, Fence of) {
    return held.stream()
        .filter(fence -> fence.lane() == of.lane())
        .mapToLong(Fence::number)
        .findFirst()
        .orElse(-1);
  }
}
