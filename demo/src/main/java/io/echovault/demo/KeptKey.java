package io.echovault.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The encryption key of a demo: made once, kept in a file that only its owner can read. */
final class KeptKey {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int BYTES = 32;

  private final String hex;

  private KeptKey(String hex) {
    this.hex = hex;
  }

  /** The key under a data directory, made when there is none. */
  static KeptKey in(Path dataDirectory) {
    Path file =
        dataDirectory.resolve("memory-system").resolve("security").resolve("encryption.key");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      Files.setPosixFilePermissions(file, OWNER_ONLY);
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

  // A key that was half written when the power went would lock everything away, so it appears
  // under its name only when it is whole and on the disk.
  private static void make(Path file) throws IOException {
    Path directory = file.resolveSibling("").normalize();
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    Path draft =
        Files.createTempFile(
            directory, "encryption", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Files.writeString(draft, HexFormat.of().formatHex(key) + "\n");
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
