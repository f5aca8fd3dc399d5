package io.echovault.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files of the demo that only their owner can read. */
final class PrivateFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /** The directory of a data directory that they are kept in. */
  static Path directory(Path dataDirectory) {
    return dataDirectory.resolve("memory-system").resolve("security");
  }

  /**
   * Makes a directory, and those above it, unless they are there. Others may pass through but see
   * nothing: run by root, the database works under an account of its own, in a directory below.
   */
  static void makePassable(Path directory) throws IOException {
    if (Files.exists(directory)) {
      return;
    }
    Path parent = directory.getParent();
    if (parent != null) {
      makePassable(parent);
    }
    Files.createDirectory(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
  }

  /** Takes a file that is there already from everybody else. */
  static void keepToOwner(Path file) throws IOException {
    Files.setPosixFilePermissions(file, OWNER_ONLY);
  }

  /**
   * Writes a file, in place of the one before. It appears under its name only when it is whole and
   * on the disk.
   */
  static void write(Path file, String content) throws IOException {
    Path directory = file.resolveSibling("").normalize();
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    Path draft =
        Files.createTempFile(
            directory,
            file.getFileName().toString(),
            ".new",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(draft, content);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
