package io.echovault.localpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** What is done with directories. */
final class Directories {
  private Directories() {}

  /** Makes a directory that others may enter but not change. */
  static void create(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot make the directory " + directory + ".", failed);
    }
  }

  /** Deletes a directory and all in it, if it exists. */
  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException gone) {
      // Somebody else deletes it too.
      return;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether a directory belongs to the user that runs this JVM, and nobody else may change it. */
  static boolean ours(Path directory) {
    try {
      Path own = Files.createTempFile("local-postgres-own-", "");
      try {
        var permissions = Files.getPosixFilePermissions(directory);
        return Files.getOwner(directory).equals(Files.getOwner(own))
            && !permissions.contains(PosixFilePermission.GROUP_WRITE)
            && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
      } finally {
        Files.delete(own);
      }
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes a file that nobody else can read. */
  static void writePrivately(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot write " + file + ".", failed);
    }
  }
}
