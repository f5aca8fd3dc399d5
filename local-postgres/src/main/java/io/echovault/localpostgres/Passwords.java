package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The two passwords of a server, random, kept in a file beside the data.
 *
 * @param login of the ordinary login
 * @param administrator of the superuser
 */
record Passwords(String login, String administrator) {

  static Passwords random() {
    return new Passwords(secret(), secret());
  }

  private static String secret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Those kept in a file; empty when it is missing or damaged. */
  static Optional<Passwords> read(Path file) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.size() == 2
          ? Optional.of(new Passwords(lines.get(0), lines.get(1)))
          : Optional.empty();
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot read " + file + ".", failed);
    }
  }

  void write(Path file) {
    Directories.writePrivately(file, login + "\n" + administrator + "\n");
  }

  @Override
  public String toString() {
    return "Passwords[REDACTED]";
  }
}
