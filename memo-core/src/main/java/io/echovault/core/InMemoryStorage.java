package io.echovault.core;

import io.echovault.core.inmemory.Platform;
import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.outbound.Directory;
import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.outbound.Links;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A storage that forgets everything when the program ends. One tenant's transactions run one after
 * another, different tenants' at once. There are no lanes here, so every fence is valid.
 */
public final class InMemoryStorage implements Storage {
  private final Platform platform = new Platform();

  /** An empty storage. */
  public InMemoryStorage() {}

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return platform.inTenant(tenant, work);
  }

  @Override
  public Directory directory() {
    return platform.register;
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return platform.members(after, limit);
  }

  @Override
  public WrappedKeys keys() {
    return platform.keys;
  }

  @Override
  public AuditHeads auditHeads() {
    return platform.auditHeads;
  }

  @Override
  public DueItems dueItems() {
    return platform.calendar;
  }

  @Override
  public Links links() {
    return platform.links;
  }

  /** Makes a fence invalid, as if its lane had changed hands. */
  void supersede(Fence fence) {
    platform.supersede(fence);
  }
}
