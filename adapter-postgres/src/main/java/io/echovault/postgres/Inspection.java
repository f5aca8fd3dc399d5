package io.echovault.postgres;

import java.time.Instant;
import java.util.List;

/**
 * What a look at a database shows, for those who look after it.
 *
 * @param version the major version of the server
 * @param encrypted whether the connection to it is encrypted
 * @param connections how many connections the server takes from everybody but administrators
 * @param vacant whether there is nothing of the bot's: no schema of its name
 * @param prepared whether the tables and the working role are there
 * @param missing how many steps of this program's the tables are behind
 * @param clock the server's time
 * @param statementsLogged whether the server writes statements with their values into its log
 * @param writers the roles besides the bot's own that may change its tables
 * @param open the tables of tenants that show rows to the working role without a tenant; none where
 *     the wall holds
 */
public record Inspection(
    int version,
    boolean encrypted,
    int connections,
    boolean vacant,
    boolean prepared,
    int missing,
    Instant clock,
    boolean statementsLogged,
    List<String> writers,
    List<String> open) {
  public Inspection {
    writers = List.copyOf(writers);
    open = List.copyOf(open);
  }
}
