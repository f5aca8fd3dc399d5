package io.echovault.testkit;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to, statuses apart. */
public interface OutboxContract extends StorageHook {
  /** A patience that does not run out while a test runs. */
  Duration LONG = Duration.ofMinutes(10);

  /** A patience that is over at once. */
  Duration SHORT = Duration.ofMillis(1);

  /** The outbox that belongs to the storage, empty at the start of every test. */
  Outbox outbox();

  @Test
  default void givesNothingWhenNothingWaits() {
    assertThat(lease()).isEmpty();
    assertThat(outbox().depth().waiting()).isZero();
    assertThat(outbox().depth().dead()).isZero();
  }

  @Test
  default void givesOutAReplyOnce() {
    TenantId tenant = newTenant();
    StoredReply reply = put(tenant, newFingerprint());
    assertThat(outbox().depth().waiting()).isEqualTo(1);
    assertThat(lease())
        .containsExactly(
            new OutboxItem(
                reply.id(), new MemberRef(tenant, reply.member()), reply.recipient(), 0, false));
    assertThat(lease()).isEmpty();
  }

  @Test
  default void neverGivesOutSilence() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply silence =
        new StoredReply(
            newReply(), member, newFingerprint(), newFingerprint(), false, bytes(0), NOON);
    write(tenant, scope -> scope.replies().put(silence));
    assertThat(lease()).isEmpty();
    assertThat(outbox().depth().waiting()).isZero();
  }

  @Test
  default void neverGivesOutAReplyOfATransactionThatFailed() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.replies().put(replyTo(member, newFingerprint()));
                      throw new IllegalArgumentException("planted");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(lease()).isEmpty();
  }

  @Test
  default void givesOneRecipientsRepliesOneByOneInOrder() {
    Fingerprint recipient = newFingerprint();
    List<ReplyId> put = new ArrayList<>();
    TenantId tenant = newTenant();
    for (int i = 0; i < 5; i++) {
      put.add(put(tenant, recipient).id());
    }
    List<ReplyId> given = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<OutboxItem> items = lease();
      assertThat(items).hasSize(1);
      assertThat(lease()).isEmpty();
      given.add(items.get(0).reply());
      outbox().accepted(items.get(0).reply(), NOON);
    }
    assertThat(given).isEqualTo(put);
    assertThat(lease()).isEmpty();
  }

  @Test
  default void letsNoRecipientWaitForAnother() {
    TenantId tenant = newTenant();
    StoredReply first = put(tenant, newFingerprint());
    put(tenant, first.recipient());
    StoredReply other = put(tenant, newFingerprint());
    assertThat(ids(lease())).containsExactlyInAnyOrder(first.id(), other.id());
  }

  @Test
  default void givesOutNoMoreThanAskedFor() {
    TenantId tenant = newTenant();
    for (int i = 0; i < 5; i++) {
      put(tenant, newFingerprint());
    }
    assertThat(outbox().lease(newWorker(), LONG, 2)).hasSize(2);
    assertThat(outbox().lease(newWorker(), LONG, 2)).hasSize(2);
    assertThat(outbox().lease(newWorker(), LONG, 2)).hasSize(1);
  }

  @Test
  default void neverGivesOneReplyToTwoThatAskAtOnce() {
    TenantId tenant = newTenant();
    for (int i = 0; i < 40; i++) {
      put(tenant, newFingerprint());
    }
    Callable<List<OutboxItem>> claim = () -> outbox().lease(newWorker(), LONG, 40);
    List<ReplyId> given = new ArrayList<>();
    Race.between(Collections.nCopies(4, claim)).forEach(items -> given.addAll(ids(items)));
    given.addAll(ids(lease()));
    assertThat(given).doesNotHaveDuplicates().hasSize(40);
  }

  @Test
  default void givesOutAgainWhatNobodyReportedOn() {
    StoredReply reply = put(newTenant(), newFingerprint());
    put(newTenant(), reply.recipient());
    assertThat(outbox().lease(newWorker(), SHORT, 10)).hasSize(1);
    List<OutboxItem> again = new ArrayList<>();
    eventually(
        "the reply is given out again",
        () -> {
          again.addAll(lease());
          return !again.isEmpty();
        });
    assertThat(again)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.reply()).isEqualTo(reply.id());
              assertThat(item.attempts()).isEqualTo(1);
              assertThat(item.unsettled()).isTrue();
            });
  }

  @Test
  default void holdsAPostponedReplyAndThoseBehindItUntilItsTime() {
    TenantId tenant = newTenant();
    StoredReply first = put(tenant, newFingerprint());
    put(tenant, first.recipient());
    assertThat(ids(lease())).containsExactly(first.id());
    outbox().postpone(first.id(), Instant.parse("2999-01-01T00:00:00Z"), 130429);
    assertThat(lease()).isEmpty();
    assertThat(outbox().depth().waiting()).isEqualTo(2);
    outbox().postpone(first.id(), Instant.parse("2009-01-01T00:00:00Z"), 130429);
    assertThat(lease())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.reply()).isEqualTo(first.id());
              assertThat(item.attempts()).isEqualTo(1);
            });
  }

  @Test
  default void goesOnBehindAReplyThatWasGivenUp() {
    TenantId tenant = newTenant();
    StoredReply first = put(tenant, newFingerprint());
    StoredReply second = put(tenant, first.recipient());
    lease();
    outbox().abandon(first.id(), 131026);
    assertThat(ids(lease())).containsExactly(second.id());
    assertThat(outbox().depth().dead()).isEqualTo(1);
  }

  @Test
  default void neverGivesOutAnAcceptedReplyAgain() {
    StoredReply reply = put(newTenant(), newFingerprint());
    assertThat(outbox().lease(newWorker(), SHORT, 10)).hasSize(1);
    outbox().accepted(reply.id(), NOON);
    outbox().accepted(reply.id(), NOON);
    outbox().postpone(reply.id(), Instant.parse("2009-01-01T00:00:00Z"), 1);
    assertThat(lease()).isEmpty();
    assertThat(outbox().depth().waiting()).isZero();
  }

  @Test
  default void notesManyAcceptedRepliesAtOnce() {
    TenantId tenant = newTenant();
    List<ReplyId> sent =
        List.of(put(tenant, newFingerprint()).id(), put(tenant, newFingerprint()).id());
    StoredReply waiting = put(tenant, newFingerprint());
    assertThat(lease()).hasSize(3);
    outbox().accepted(sent, NOON);
    outbox().accepted(List.<ReplyId>of(), NOON);
    assertThat(outbox().depth().waiting()).isEqualTo(1);
    outbox().accepted(waiting.id(), NOON);
    assertThat(outbox().depth().waiting()).isZero();
  }

  @Test
  default void ignoresReportsOnRepliesItDoesNotKnow() {
    outbox().accepted(newReply(), NOON);
    outbox().postpone(newReply(), NOON, 1);
    outbox().abandon(newReply(), 1);
    assertThat(lease()).isEmpty();
    assertThat(outbox().depth().dead()).isZero();
  }

  private StoredReply put(TenantId tenant, Fingerprint recipient) {
    StoredReply reply = replyTo(memberIn(tenant), recipient);
    write(tenant, scope -> scope.replies().put(reply));
    return reply;
  }

  private List<OutboxItem> lease() {
    return outbox().lease(newWorker(), LONG, 100);
  }

  private static List<ReplyId> ids(List<OutboxItem> items) {
    return items.stream().map(OutboxItem::reply).toList();
  }
}
