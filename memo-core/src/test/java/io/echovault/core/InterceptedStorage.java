package io.echovault.core;

import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.outbound.Directory;
import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Links;
import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.ForwardingStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A storage that tells somebody of every call before it makes it, and of every commit after it.
 * Whoever is told may throw.
 */
final class InterceptedStorage extends ForwardingStorage {
  private final Storage storage;
  private final BiConsumer<String, Object> told;

  /** Tells of the name of each call with each of its arguments; lists are taken apart. */
  InterceptedStorage(Storage storage, BiConsumer<String, Object> told) {
    super(storage);
    this.storage = storage;
    this.told = told;
  }

  /** Adds every argument of a kind to a list. */
  static <T> Storage keeping(Class<T> kind, Storage storage, List<? super T> kept) {
    return new InterceptedStorage(
        storage,
        (call, argument) -> {
          if (kind.isInstance(argument)) {
            kept.add(kind.cast(argument));
          }
        });
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    told.accept("begin", tenant);
    T result = storage.inTenant(tenant, scope -> work.apply(watched(TenantScope.class, scope)));
    told.accept("committed", tenant);
    return result;
  }

  @Override
  public Directory directory() {
    return watched(Directory.class, storage.directory());
  }

  @Override
  public Links links() {
    return watched(Links.class, storage.links());
  }

  @Override
  public WrappedKeys keys() {
    return watched(WrappedKeys.class, storage.keys());
  }

  @Override
  public AuditHeads auditHeads() {
    return watched(AuditHeads.class, storage.auditHeads());
  }

  @Override
  public DueItems dueItems() {
    return watched(DueItems.class, storage.dueItems());
  }

  private <T> T watched(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              Object[] arguments = given == null ? new Object[0] : given;
              tell(method.getName(), Arrays.asList(arguments));
              try {
                return watchedResult(method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void tell(String act, List<?> values) {
    told.accept(act, act);
    for (Object value : values) {
      if (value instanceof List<?> list) {
        list.forEach(each -> told.accept(act, each));
      } else {
        told.accept(act, value);
      }
    }
  }

  private Object watchedResult(Object result) {
    if (result instanceof Members members) {
      return watched(Members.class, members);
    } else if (result instanceof Journal journal) {
      return watched(Journal.class, journal);
    } else if (result instanceof Replies replies) {
      return watched(Replies.class, replies);
    } else if (result instanceof Vectors vectors) {
      return watched(Vectors.class, vectors);
    }
    return result;
  }
}
