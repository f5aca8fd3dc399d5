package io.echovault.core.audit;

import io.echovault.core.InMemoryStorage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.ForwardingStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A storage in which somebody put another chain in the place of every chain there is. */
final class TamperedStorage extends ForwardingStorage {
  private Optional<List<AuditEvent>> planted = Optional.empty();

  TamperedStorage() {
    super(new InMemoryStorage());
  }

  void plant(List<AuditEvent> events) {
    planted = Optional.of(List.copyOf(events));
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return super.inTenant(tenant, scope -> work.apply(tampered(scope)));
  }

  private TenantScope tampered(TenantScope scope) {
    return (TenantScope)
        Proxy.newProxyInstance(
            TenantScope.class.getClassLoader(),
            new Class<?>[] {TenantScope.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("auditAfter") && planted.isPresent()) {
                return after((MemberId) arguments[0], (long) arguments[1], (int) arguments[2]);
              }
              try {
                return method.invoke(scope, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private List<AuditEvent> after(MemberId member, long seq, int limit) {
    return planted.orElseThrow().stream()
        .filter(event -> event.member().equals(member) && event.seq() > seq)
        .limit(limit)
        .toList();
  }
}
