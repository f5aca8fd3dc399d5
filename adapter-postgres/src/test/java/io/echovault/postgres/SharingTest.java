package io.echovault.postgres;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.messageOf;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.WorkerId;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.Race;
import io.echovault.testkit.StorageHook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes on one database. */
class SharingTest implements StorageHook {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final PostgresDatabase one = Cluster.database();
  private final PostgresDatabase two =
      PostgresDatabase.open(new PostgresSettings(Cluster.url(), Optional.empty(), 8));
  private final WorkerId first = newWorker();
  private final WorkerId second = newWorker();

  @BeforeEach
  void empty() {
    Cluster.emptyQueues();
  }

  @AfterEach
  void close() {
    two.close();
  }

  @Override
  public Storage storage() {
    return one.storage();
  }

  @Test
  void eachHoldsHalfOfTheLanesAndTheSurvivorGetsAll() {
    one.inbox().hold(first, LONG, List.of());
    two.inbox().hold(second, LONG, List.of());
    one.inbox().hold(first, LONG, List.of());
    assertThat(two.inbox().hold(second, LONG, List.of())).hasSize(32);
    List<Fence> before = one.inbox().hold(first, SHORT, List.of());
    assertThat(before).hasSize(32);
    eventually(
        "the survivor takes over", () -> two.inbox().hold(second, LONG, List.of()).size() == 64);
    Map<Integer, Long> after = new HashMap<>();
    two.inbox().hold(second, LONG, List.of()).forEach(f -> after.put(f.lane(), f.number()));
    assertThat(before).allSatisfy(f -> assertThat(after.get(f.lane())).isGreaterThan(f.number()));
  }

  @Test
  void whoeverWasTakenForDeadWritesNothingAnyMore() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    Fence stale = one.inbox().hold(first, SHORT, List.of()).get(7);
    eventually(
        "the survivor takes over", () -> two.inbox().hold(second, LONG, List.of()).size() == 64);
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.members().lock(member);
                      scope.verify(stale);
                      scope
                          .journal()
                          .append(member, List.of(Fixtures.entry(1, Fixtures.newMemory())));
                    }))
        .isInstanceOf(MemoException.Superseded.class);
    List<?> entries = storage().inTenant(tenant, s -> s.journal().after(member, 0, 10));
    assertThat(entries).isEmpty();
  }

  @Test
  void aFenceIsCheckedAgainstWhatHappenedWhileTheMemberWasWaitedFor() throws Exception {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    Fence fence = one.inbox().hold(first, SHORT, List.of()).get(3);
    var locked = new CountDownLatch(1);
    var takenOver = new CountDownLatch(1);
    Callable<String> survivor =
        () ->
            two.storage()
                .inTenant(
                    tenant,
                    scope -> {
                      scope.members().lock(member);
                      locked.countDown();
                      eventually(
                          "the lanes are taken over",
                          () -> two.inbox().hold(second, LONG, List.of()).size() == 64);
                      takenOver.countDown();
                      return "written";
                    });
    Callable<String> late =
        () -> {
          assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
          try {
            return one.storage()
                .inTenant(
                    tenant,
                    scope -> {
                      scope.members().lock(member);
                      scope.verify(fence);
                      return "written";
                    });
          } catch (MemoException.Superseded expected) {
            return "superseded";
          }
        };
    assertThat(Race.between(List.of(survivor, late))).containsExactly("written", "superseded");
    assertThat(takenOver.getCount()).isZero();
  }

  @Test
  void noMessageIsHandledTwiceAndEverySendersOrderIsKept() {
    List<Fingerprint> senders = IntStream.range(0, 20).mapToObj(i -> newFingerprint()).toList();
    Map<Fingerprint, List<Fingerprint>> stored = new HashMap<>();
    for (int i = 0; i < 15; i++) {
      for (Fingerprint sender : senders) {
        InboxItem item = messageOf(sender);
        stored.computeIfAbsent(sender, s -> new ArrayList<>()).add(item.message());
        one.inbox().store(List.of(item));
      }
      List<InboxItem> many =
          senders.stream().flatMap(s -> Stream.of(messageOf(s), messageOf(s))).toList();
      for (InboxItem item : many) {
        stored.computeIfAbsent(item.sender(), s -> new ArrayList<>()).add(item.message());
      }
      (i % 2 == 0 ? one : two).inbox().store(many);
    }
    Map<Fingerprint, List<Fingerprint>> handled = new ConcurrentHashMap<>();
    var count = new AtomicInteger();
    Race.between(
        List.of(
            () -> pump(one.inbox(), first, handled, count),
            () -> pump(two.inbox(), second, handled, count)));
    assertThat(handled).isEqualTo(stored);
    assertThat(one.inbox().depth().waiting()).isZero();
  }

  private static boolean pump(
      Inbox inbox,
      WorkerId worker,
      Map<Fingerprint, List<Fingerprint>> handled,
      AtomicInteger count) {
    while (count.get() < 900) {
      List<Integer> lanes = inbox.hold(worker, LONG, List.of()).stream().map(Fence::lane).toList();
      List<InboxItem> items = inbox.waiting(lanes, List.of(), 7);
      for (InboxItem item : items) {
        inbox.begin(List.of(item.message()));
        handled.computeIfAbsent(item.sender(), s -> new ArrayList<>()).add(item.message());
        count.incrementAndGet();
        inbox.finish(List.of(item.message()));
      }
    }
    return true;
  }

  @Test
  void noReplyIsGivenOutTwiceAndEveryRecipientsOrderIsKept() {
    List<Fingerprint> recipients = IntStream.range(0, 10).mapToObj(i -> newFingerprint()).toList();
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    Map<Fingerprint, List<ReplyId>> put = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      for (Fingerprint recipient : recipients) {
        var reply = replyTo(member, recipient);
        write(tenant, scope -> scope.replies().put(reply));
        put.computeIfAbsent(recipient, r -> new ArrayList<>()).add(reply.id());
      }
    }
    Map<Fingerprint, List<ReplyId>> sent = new ConcurrentHashMap<>();
    var count = new AtomicInteger();
    Race.between(
        List.of(
            () -> send(one, first, sent, count),
            () -> send(two, second, sent, count),
            () -> send(one, newWorker(), sent, count)));
    assertThat(sent).isEqualTo(put);
  }

  private static boolean send(
      PostgresDatabase database,
      WorkerId worker,
      Map<Fingerprint, List<ReplyId>> sent,
      AtomicInteger count) {
    while (count.get() < 100) {
      for (OutboxItem item : database.outbox().lease(worker, LONG, 3)) {
        assertThat(item.attempts()).isZero();
        sent.computeIfAbsent(item.recipient(), r -> new ArrayList<>()).add(item.reply());
        count.incrementAndGet();
        database.outbox().accepted(item.reply(), Fixtures.NOON);
      }
    }
    return true;
  }
}
