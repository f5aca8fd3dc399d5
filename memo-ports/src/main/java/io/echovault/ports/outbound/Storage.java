package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where everything is kept. A tenant's data can only be reached through a scope for that tenant.
 *
 * <p>Tenant: a scope neither shows nor changes another tenant's rows. Transactions: the work is one
 * transaction; it commits when the function returns, durably, and leaves no trace when it throws.
 * Threads: safe; a scope belongs to the thread that got it and ends with the function. Failure:
 * {@link io.echovault.ports.vocabulary.MemoException.TryAgain} when the store cannot be reached or
 * the transaction lost a race; nothing was written then, except when the connection broke during
 * the commit itself, which is why every write here may be repeated.
 */
public interface Storage {

  /** Runs work inside one transaction of one tenant. */
  <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work);

  /** Who is where, outside any tenant. */
  Directory directory();

  /**
   * The members of all tenants who are not erased, in an order that does not change; also those to
   * whom no identity belongs.
   *
   * @param after the last one of the call before; empty for the first call
   * @param limit how many at most
   */
  List<MemberRef> members(Optional<MemberRef> after, int limit);

  /** The platform's own wrapped keys. */
  WrappedKeys keys();

  /** What falls due, outside any tenant. */
  DueItems dueItems();

  /** Where the audit chains of all tenants end. */
  AuditHeads auditHeads();

  /** One-time links, outside any tenant; none unless they are implemented. */
  default Links links() {
    return Links.none();
  }
}
