package io.echovault.postgres;

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
import org.jdbi.v3.core.Handle;

/** Where everything is kept, in PostgreSQL. */
final class PostgresStorage implements Storage {
  private final Transactions transactions;
  private final ExchangeTexts texts = new ExchangeTexts();

  PostgresStorage(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return transactions.one(handle -> inTenant(handle, tenant, work));
  }

  private <T> T inTenant(
      Handle handle, TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    var scope = new PostgresScope(handle, tenant, texts);
    try {
      T result = work.apply(scope);
      scope.complete();
      return result;
    } finally {
      scope.end();
    }
  }

  @Override
  public Directory directory() {
    return new PostgresDirectory(transactions);
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return PostgresDirectory.everybody(transactions, after, limit);
  }

  @Override
  public WrappedKeys keys() {
    return new PostgresKeys(transactions);
  }

  @Override
  public AuditHeads auditHeads() {
    return new PostgresAuditHeads(transactions);
  }

  @Override
  public DueItems dueItems() {
    return new PostgresDueItems(transactions);
  }

  @Override
  public Links links() {
    return new PostgresLinks(transactions);
  }
}
