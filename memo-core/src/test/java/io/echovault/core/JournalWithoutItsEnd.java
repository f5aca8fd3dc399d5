package io.echovault.core;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.ForwardingStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A storage whose journals lack every entry from a place on, as after a row was deleted. */
final class JournalWithoutItsEnd extends ForwardingStorage {
  private volatile long firstLost = Long.MAX_VALUE;

  JournalWithoutItsEnd(Storage storage) {
    super(storage);
  }

  /** Hides the entries from a place on. */
  void lose(long from) {
    firstLost = from;
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return super.inTenant(
        tenant, scope -> work.apply(around(TenantScope.class, scope, this::journal)));
  }

  private Object journal(Object result) {
    return result instanceof Journal journal
        ? around(Journal.class, journal, this::withoutTheLost)
        : result;
  }

  private Object withoutTheLost(Object result) {
    return result instanceof List<?> list
        ? list.stream()
            .filter(each -> !(each instanceof SealedEntry entry) || entry.seq() < firstLost)
            .toList()
        : result;
  }

  private static <T> T around(Class<T> type, T target, UnaryOperator<Object> change) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              try {
                return change.apply(method.invoke(target, given));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
