package io.echovault.core;

import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Race;
import io.echovault.testkit.StorageContract;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InMemoryStorageTest implements StorageContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }

  @Test
  void letsDifferentTenantsWorkAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    Callable<Boolean> waitsForTheOther =
        () ->
            storage.inTenant(
                newTenant(),
                scope -> {
                  both.countDown();
                  return await(both);
                });
    assertThat(Race.between(List.of(waitsForTheOther, waitsForTheOther))).containsOnly(true);
  }

  @Test
  void endsAScopeWithItsTransaction() {
    TenantId tenant = newTenant();
    TenantScope scope = storage.inTenant(tenant, each -> each);
    assertThatThrownBy(scope::members).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesOnlyFencesThatWereSuperseded() {
    storage.supersede(new Fence(3, 7));
    write(newTenant(), scope -> scope.verify(new Fence(3, 8)));
    write(newTenant(), scope -> scope.verify(new Fence(4, 1)));
    assertThatThrownBy(() -> write(newTenant(), scope -> scope.verify(new Fence(3, 7))))
        .isInstanceOf(MemoException.Superseded.class);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
