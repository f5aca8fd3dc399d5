package io.echovault.postgres;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs work on a connection of the pool, and says what a failure means. Work inside other work has
 * a connection of its own: the library's shorter way would put both into one transaction.
 */
final class Transactions {
  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Work whose every statement is a transaction of its own. */
  <T> T each(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (JdbiException failed) {
      throw meaning(failed);
    }
  }

  /** Work that is one transaction. */
  <T> T one(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return handle.inTransaction(work::apply);
    } catch (JdbiException failed) {
      throw meaning(failed);
    }
  }

  // Not with the library's exception as the cause: it prints the values that were bound.
  private static RuntimeException meaning(JdbiException failed) {
    return Failures.causeOf(failed)
        .map(Failures::of)
        .orElseGet(
            () ->
                new IllegalStateException(
                    "a statement cannot be made or its result not read: "
                        + failed.getClass().getSimpleName()));
  }
}
