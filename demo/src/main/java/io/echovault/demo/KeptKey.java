package io.echovault.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The encryption key of a demo: made once, kept in a file that only its owner can read. */
final class KeptKey {
  private static final int BYTES = 32;

  private final String hex;

  private KeptKey(String hex) {
    this.hex = hex;
  }

  /** The key under a data directory, made when there is none. */
  static KeptKey in(Path dataDirectory) {
    Path file = PrivateFiles.directory(dataDirectory).resolve("encryption.key");
    try {
      if (!Files.exists(file)) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFiles.write(file, HexFormat.of().formatHex(key) + "\n");
      }
      PrivateFiles.keepToOwner(file);
      return new KeptKey(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The encryption key cannot be kept in " + file, e);
    }
  }

  /** The key as 64 hex digits. */
  String hex() {
    return hex;
  }

  @Override
  public String toString() {
    return "KeptKey[REDACTED]";
  }
}
