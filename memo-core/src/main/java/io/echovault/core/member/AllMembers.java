package io.echovault.core.member;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Goes through members; reads a page of them at a time, and only as far as somebody looks. */
public final class AllMembers {
  private static final int PAGE = 500;

  private AllMembers() {}

  /** Those of a tenant, the removed and the erased included; a page in a transaction of its own. */
  public static Iterable<MemberRecord> of(Storage storage, TenantId tenant) {
    return of(storage, tenant, Optional.empty());
  }

  /** The same, of one department when there is one. */
  public static Iterable<MemberRecord> of(
      Storage storage, TenantId tenant, Optional<DepartmentId> department) {
    return pages(
        last ->
            storage.inTenant(
                tenant,
                scope -> scope.members().list(department, last.map(MemberRecord::id), PAGE)));
  }

  /** Those of a transaction's tenant, all within it. */
  public static Iterable<MemberRecord> of(TenantScope scope) {
    return pages(last -> scope.members().list(Optional.empty(), last.map(MemberRecord::id), PAGE));
  }

  /**
   * Those that a store gives over all tenants.
   *
   * @param members gives so many after the last one
   */
  public static Iterable<MemberRef> everywhere(
      BiFunction<Optional<MemberRef>, Integer, List<MemberRef>> members) {
    return pages(last -> members.apply(last, PAGE));
  }

  private static <T> Iterable<T> pages(Function<Optional<T>, List<T>> after) {
    return () ->
        Stream.iterate(
                after.apply(Optional.empty()),
                page -> !page.isEmpty(),
                page ->
                    page.size() < PAGE
                        ? List.<T>of()
                        : after.apply(Optional.of(page.get(page.size() - 1))))
            .flatMap(List::stream)
            .iterator();
  }
}
