package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.TenantId;
import org.junit.jupiter.api.Test;

/** What every store of recordings keeps to. */
public interface RecordingsContract extends StorageHook {

  @Test
  default void givesBackARecordingAndReplacesIt() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    Bytes whole = new Bytes(new byte[3 << 20]);
    write(
        tenant,
        scope -> {
          assertThat(scope.recordings().available()).isTrue();
          assertThat(scope.recordings().find(member, memory)).isEmpty();
          scope.recordings().keep(member, memory, bytes("sealed once"));
          assertThat(scope.recordings().find(member, memory)).contains(bytes("sealed once"));
        });
    write(tenant, scope -> scope.recordings().keep(member, memory, whole));
    write(
        tenant,
        scope -> {
          assertThat(scope.recordings().find(member, memory)).contains(whole);
          assertThat(scope.recordings().find(member, newMemory())).isEmpty();
          assertThat(scope.recordings().find(newMember(), memory)).isEmpty();
        });
  }

  @Test
  default void destroysARecordingForGood() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId gone = newMemory();
    MemoryId stays = newMemory();
    write(
        tenant,
        scope -> {
          scope.recordings().keep(member, gone, bytes("gone"));
          scope.recordings().keep(member, stays, bytes("stays"));
        });
    write(tenant, scope -> scope.recordings().remove(member, gone));
    write(tenant, scope -> scope.recordings().remove(member, gone));
    write(
        tenant,
        scope -> {
          assertThat(scope.recordings().find(member, gone)).isEmpty();
          assertThat(scope.recordings().find(member, stays)).contains(bytes("stays"));
        });
  }

  @Test
  default void keepsNoRecordingOfATransactionThatFails() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.recordings().keep(member, memory, bytes("half"));
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class);
    write(tenant, scope -> assertThat(scope.recordings().find(member, memory)).isEmpty());
  }

  @Test
  default void neverShowsNorDestroysAnotherTenantsRecording() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    write(tenant, scope -> scope.recordings().keep(member, memory, bytes("sealed")));
    write(
        other,
        scope -> {
          assertThat(scope.recordings().find(member, memory)).isEmpty();
          scope.recordings().remove(member, memory);
        });
    write(
        tenant,
        scope -> assertThat(scope.recordings().find(member, memory)).contains(bytes("sealed")));
  }
}
