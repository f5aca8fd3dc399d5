package io.echovault.postgres;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.messageOf;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.StorageHook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutageTest {
  private static final List<Integer> LANES = IntStream.range(0, 64).boxed().toList();

  @Test
  void survivesADatabaseThatIsKilledInTheMiddle() {
    try (var server = LocalPostgres.temporary();
        var database =
            PostgresDatabase.open(new PostgresSettings(server.url(), Optional.empty(), 3))) {
      Storage storage = database.storage();
      StorageHook hook = () -> storage;
      TenantId tenant = newTenant();
      MemberId member = hook.memberIn(tenant);
      InboxItem acknowledged = messageOf(newFingerprint());
      database.inbox().store(List.of(acknowledged));

      assertThatThrownBy(
              () ->
                  hook.write(
                      tenant,
                      scope -> {
                        scope.members().lock(member);
                        scope
                            .journal()
                            .append(member, List.of(Fixtures.entry(1, Fixtures.newMemory())));
                        server.kill();
                      }))
          .isInstanceOf(MemoException.TryAgain.class);
      assertThatThrownBy(() -> database.inbox().depth()).isInstanceOf(MemoException.TryAgain.class);
      Health down = database.health();
      assertThat(down.ready()).isFalse();
      assertThat(down.problems()).isNotEmpty();

      server.restart();
      eventually("the database is used again", () -> database.health().ready());
      List<?> entries = storage.inTenant(tenant, scope -> scope.journal().after(member, 0, 10));
      assertThat(entries).isEmpty();
      assertThat(database.inbox().waiting(LANES, List.of(), 10)).containsExactly(acknowledged);
      assertThat(database.pool().size()).isEqualTo(3);

      server.kill();
      assertTimeoutPreemptively(Duration.ofSeconds(20), database::close);
    }
  }

  @Test
  void saysTryAgainWhenAllConnectionsAreInUse() {
    var database = Cluster.database();
    int size = database.pool().size();
    TenantId tenant = newTenant();
    assertThatThrownBy(() -> nested(database.storage(), tenant, size))
        .isInstanceOf(MemoException.TryAgain.class);
    assertThat(database.pool().active()).isZero();
    assertThat(database.health().ready()).isTrue();
  }

  private static int nested(Storage storage, TenantId tenant, int depth) {
    return storage.inTenant(
        tenant, scope -> depth == 0 ? 0 : nested(storage, tenant, depth - 1) + 1);
  }
}
