package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The way to the database is encrypted to the right server, or does not leave this machine. */
final class EncryptionInTransitCheck implements Check {
  private static final Pattern HERE =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1");
  private static final List<String> VERIFIED = List.of("verify-ca", "verify-full");
  private static final String REMEDY =
      "Switch ssl on in PostgreSQL, and add ?sslmode=verify-full&sslrootcert=FILE to DATABASE_URL.";

  @Override
  public String name() {
    return "database-tls";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(
        (inspection, settings) ->
            judged(inspection.encrypted(), Wiring.programVariables(settings.database())));
  }

  /**
   * What is found.
   *
   * @param address where the database is, in libpq's variables
   */
  static Finding judged(boolean encrypted, Map<String, String> address) {
    List<String> hosts = List.of(address.getOrDefault("PGHOST", "").split(",", -1));
    boolean here = hosts.stream().allMatch(host -> HERE.matcher(host).matches());
    if (encrypted && (here || VERIFIED.contains(address.getOrDefault("PGSSLMODE", "")))) {
      return Finding.pass("the connection is encrypted");
    }
    if (here) {
      return Finding.pass("the database is on this machine");
    }
    return Finding.fail(
        encrypted
            ? "the connection to the database is encrypted, but to whom is not verified"
            : "the connection to the database goes over a network and is not encrypted",
        REMEDY);
  }
}
