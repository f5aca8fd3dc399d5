package io.echovault.postgres;

import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The platform's own wrapped keys in PostgreSQL. */
final class PostgresKeys implements WrappedKeys {
  private static final String FIND = "SELECT wrapped FROM platform_keys WHERE name = :name";
  private static final String KEEP =
      "INSERT INTO platform_keys (name, wrapped) VALUES (:name, :wrapped) ON CONFLICT DO NOTHING";
  private static final String NAMES = "SELECT name FROM platform_keys ORDER BY name";
  private static final String REPLACE =
      "UPDATE platform_keys SET wrapped = :wrapped WHERE name = :name AND wrapped = :former";
  private static final String DESTROY =
      "WITH gone AS (DELETE FROM platform_keys WHERE name = :name RETURNING name)"
          + " INSERT INTO erasure_traces (noted_at) SELECT now() FROM gone";

  private final Transactions transactions;

  PostgresKeys(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Bytes> find(String name) {
    return transactions.each(handle -> find(handle, name));
  }

  private static Optional<Bytes> find(Handle handle, String name) {
    return handle
        .createQuery(FIND)
        .bind("name", name)
        .map((row, context) -> Values.bytes(row, "wrapped"))
        .findOne();
  }

  @Override
  public Bytes keep(String name, Bytes wrapped) {
    return transactions.each(
        handle -> {
          handle.createUpdate(KEEP).bind("name", name).bind("wrapped", wrapped.array()).execute();
          return find(handle, name)
              .orElseThrow(() -> new MemoException.TryAgain("a key was destroyed meanwhile"));
        });
  }

  @Override
  public List<String> names() {
    return transactions.each(handle -> handle.createQuery(NAMES).mapTo(String.class).list());
  }

  @Override
  public boolean replace(String name, Bytes former, Bytes wrapped) {
    return transactions.each(
            handle ->
                handle
                    .createUpdate(REPLACE)
                    .bind("name", name)
                    .bind("former", former.array())
                    .bind("wrapped", wrapped.array())
                    .execute())
        == 1;
  }

  @Override
  public void destroy(String name) {
    transactions.each(handle -> handle.createUpdate(DESTROY).bind("name", name).execute());
  }
}
