package io.echovault.postgres;

import java.util.List;

/**
 * How the database is.
 *
 * @param reachable whether it answers and takes writes
 * @param durable whether fsync, full_page_writes and synchronous_commit are on
 * @param bound whether the role that the app works under is bound by row-level security: neither
 *     superuser nor owner of the tables nor BYPASSRLS
 * @param problems what is wrong and what is unwise, in plain words
 */
public record Health(boolean reachable, boolean durable, boolean bound, List<String> problems) {
  public Health {
    problems = List.copyOf(problems);
  }

  /** Whether the app can do its work on this database. */
  public boolean ready() {
    return reachable && durable && bound;
  }
}
