package io.echovault.smtp;

import java.time.Duration;
import java.util.Optional;

/**
 * Where mail is handed over, and as whom.
 *
 * @param host the server
 * @param port 1 to 65535; 587 for a server that begins without encryption and goes over to it, 465
 *     for one that is encrypted from the start
 * @param login the name and password at the server; empty where it wants none
 * @param from the address that mail comes from
 * @param security how what goes over the wire is kept from others
 * @param patience how long to wait for a connection, and for each answer of the server
 */
public record SmtpSettings(
    String host,
    int port,
    Optional<Login> login,
    String from,
    Security security,
    Duration patience) {

  /**
   * How the connection is encrypted. In the first two the server's certificate must fit its name.
   */
  public enum Security {
    /** By STARTTLS, without which nothing is sent. */
    STARTTLS,
    /** From the first byte. */
    TLS,
    /** Not at all: for a server on the same machine. */
    NONE
  }

  /** A name and a password. Prints neither. */
  public record Login(String name, String password) {
    @Override
    public String toString() {
      return "Login";
    }
  }

  public SmtpSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
    }
    if (MailAddress.of(from).isEmpty()) {
      throw new IllegalArgumentException("the address that mail comes from is no mail address");
    }
  }

  /** The port's usual security: 465 is encrypted from the start, every other by STARTTLS. */
  public static Security usual(int port) {
    return port == 465 ? Security.TLS : Security.STARTTLS;
  }
}
