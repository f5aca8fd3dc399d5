package io.echovault.core.inmemory;

import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is kept: each tenant's rows, and what stands outside any tenant. */
public final class Platform {
  private final Map<TenantId, TenantRows> tenants = new ConcurrentHashMap<>();
  private final Map<Integer, Long> superseded = new ConcurrentHashMap<>();

  public final Register register = new Register();
  public final Calendar calendar = new Calendar();
  public final KeyShelf keys = new KeyShelf();
  public final AuditHeads auditHeads = new ChainEnds(this);
  public final LinkShelf links = new LinkShelf();

  /** Runs work in one transaction: one at a time in a tenant, tenants side by side. */
  public <T> T inTenant(TenantId tenant, Function<? super Transaction, ? extends T> work) {
    TenantRows rows = tenants.computeIfAbsent(tenant, each -> new TenantRows());
    rows.lock.lock();
    try {
      Transaction transaction = new Transaction(this, tenant, rows);
      boolean done = false;
      try {
        T result = work.apply(transaction);
        done = true;
        return result;
      } finally {
        transaction.end(done);
      }
    } finally {
      rows.lock.unlock();
    }
  }

  /** The members of all tenants who are not erased. */
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return tenants.entrySet().stream()
        .flatMap(tenant -> members(tenant.getKey(), tenant.getValue()))
        .sorted(Register.ORDER)
        .filter(each -> after.isEmpty() || Register.ORDER.compare(each, after.get()) > 0)
        .limit(limit)
        .toList();
  }

  private static Stream<MemberRef> members(TenantId tenant, TenantRows rows) {
    rows.lock.lock();
    try {
      return rows.members.values().stream()
          .filter(member -> member.membership().standing() != Standing.ERASED)
          .map(member -> new MemberRef(tenant, member.id()))
          .toList()
          .stream();
    } finally {
      rows.lock.unlock();
    }
  }

  /** Makes a fence, and every older one of its lane, invalid. */
  public void supersede(Fence fence) {
    superseded.merge(fence.lane(), fence.number(), Math::max);
  }

  Stream<TenantId> tenants() {
    return tenants.keySet().stream();
  }

  void verify(Fence fence) {
    if (superseded.getOrDefault(fence.lane(), Long.MIN_VALUE) >= fence.number()) {
      throw new MemoException.Superseded(fence);
    }
  }
}
