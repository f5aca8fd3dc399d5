package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.DeadReply;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to with replies that it gave up, lost sight of, or kept long enough. */
public interface GivenUpContract extends StorageHook {

  /** The outbox that belongs to the storage, empty at the start of every test. */
  Outbox outbox();

  @Test
  default void marksWhatNobodyKnowsOfAndHoldsItUntilItsTime() {
    StoredReply reply = put(newTenant());
    lease();
    outbox().unsettled(reply.id(), Instant.parse("2999-01-01T00:00:00Z"), 0);
    assertThat(lease()).isEmpty();
    outbox().unsettled(reply.id(), Instant.parse("2009-01-01T00:00:00Z"), 0);
    assertThat(lease())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.unsettled()).isTrue();
              assertThat(item.attempts()).isEqualTo(1);
            });
    outbox().accepted(reply.id(), NOON);
    outbox().unsettled(reply.id(), Instant.parse("2009-01-01T00:00:00Z"), 0);
    assertThat(lease()).isEmpty();
  }

  @Test
  default void listsAndReplaysWhatWasGivenUp() {
    StoredReply reply = put(newTenant());
    assertThat(outbox().dead(10)).isEmpty();
    assertThat(outbox().replay(List.of(reply.id()))).isZero();
    lease();
    outbox().abandon(reply.id(), 131026);
    assertThat(outbox().dead(10))
        .containsExactly(new DeadReply(reply.id(), reply.recipient(), NOON, 1, 131026));
    assertThat(outbox().replay(List.of(reply.id(), newReply()))).isEqualTo(1);
    assertThat(outbox().dead(10)).isEmpty();
    assertThat(lease())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.reply()).isEqualTo(reply.id());
              assertThat(item.attempts()).isZero();
              assertThat(item.unsettled()).isFalse();
            });
  }

  @Test
  default void forgetsOldRepliesThatWaitNoLonger() {
    TenantId tenant = newTenant();
    StoredReply sent = put(tenant);
    StoredReply waiting = put(tenant);
    StoredReply others = put(newTenant());
    lease();
    outbox().accepted(sent.id(), NOON);
    outbox().accepted(others.id(), NOON);
    assertThat(outbox().forgetBefore(NOON, 100)).isZero();
    assertThat(kept(tenant, sent)).isTrue();
    assertThat(outbox().forgetBefore(NOON.plus(Duration.ofMillis(1)), 100)).isEqualTo(2);
    assertThat(kept(tenant, sent)).isFalse();
    assertThat(kept(tenant, waiting)).isTrue();
    assertThat(outbox().forgetBefore(NOON.plus(Duration.ofMillis(1)), 100)).isZero();
    assertThat(outbox().depth().waiting()).isEqualTo(1);
  }

  @Test
  default void forgetsNoMoreThanAskedFor() {
    TenantId tenant = newTenant();
    for (int i = 0; i < 3; i++) {
      StoredReply reply = put(tenant);
      lease();
      outbox().accepted(reply.id(), NOON);
    }
    assertThat(outbox().forgetBefore(NOON.plusSeconds(1), 2)).isEqualTo(2);
    assertThat(outbox().forgetBefore(NOON.plusSeconds(1), 2)).isEqualTo(1);
  }

  private boolean kept(TenantId tenant, StoredReply reply) {
    return storage()
        .inTenant(tenant, scope -> scope.replies().find(reply.member(), reply.id()).isPresent());
  }

  private StoredReply put(TenantId tenant) {
    StoredReply reply = replyTo(memberIn(tenant), newFingerprint());
    write(tenant, scope -> scope.replies().put(reply));
    return reply;
  }

  private List<OutboxItem> lease() {
    return outbox().lease(newWorker(), OutboxContract.LONG, 100);
  }
}
