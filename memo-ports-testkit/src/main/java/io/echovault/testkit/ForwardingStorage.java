package io.echovault.testkit;

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
import java.util.function.Function;

/**
 * A storage that does what another does, to be extended by what does one thing otherwise. It
 * forwards every method, also those that a port has a default for.
 */
public class ForwardingStorage implements Storage {
  private final Storage direct;

  protected ForwardingStorage(Storage direct) {
    this.direct = direct;
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return direct.inTenant(tenant, work);
  }

  @Override
  public Directory directory() {
    return direct.directory();
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return direct.members(after, limit);
  }

  @Override
  public Links links() {
    return direct.links();
  }

  @Override
  public WrappedKeys keys() {
    return direct.keys();
  }

  @Override
  public AuditHeads auditHeads() {
    return direct.auditHeads();
  }

  @Override
  public DueItems dueItems() {
    return direct.dueItems();
  }
}
