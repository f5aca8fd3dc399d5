package io.echovault.app.metrics;

import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.outbound.Directory;
import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.outbound.Links;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A storage that counts the memories that were committed to it. */
public final class CountedStorage implements Storage {
  private final Storage storage;
  private final Metrics metrics;

  public CountedStorage(Storage storage, Metrics metrics) {
    this.storage = storage;
    this.metrics = metrics;
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    var remembered = new AtomicInteger();
    T result =
        storage.inTenant(
            tenant,
            scope -> {
              // A store may run the work again after losing a race; only the last run counts.
              remembered.set(0);
              return work.apply(new CountedScope(scope, remembered));
            });
    metrics.remembered(remembered.get());
    return result;
  }

  @Override
  public Directory directory() {
    return storage.directory();
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return storage.members(after, limit);
  }

  @Override
  public Links links() {
    return storage.links();
  }

  @Override
  public WrappedKeys keys() {
    return storage.keys();
  }

  @Override
  public AuditHeads auditHeads() {
    return storage.auditHeads();
  }

  @Override
  public DueItems dueItems() {
    return storage.dueItems();
  }
}
