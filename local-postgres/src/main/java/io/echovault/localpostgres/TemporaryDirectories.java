package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The directories of temporary servers. */
final class TemporaryDirectories {
  private static final String PREFIX = "local-postgres-data-";

  private TemporaryDirectories() {}

  /** A new directory, which {@link #sweep} leaves alone until it holds data. */
  static Path create() {
    Path parent = parent();
    try {
      Path directory = Files.createTempDirectory(parent, PREFIX);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      return directory;
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot make a directory in " + parent + ".", failed);
    }
  }

  /** Stops and deletes what processes left behind that were killed. */
  static void sweep(Binaries binaries) {
    for (Path directory : all()) {
      if (Directories.ours(directory) && Files.exists(directory.resolve("passwords"))) {
        DirectoryLock.tryTake(directory).ifPresent(lock -> delete(directory, lock, binaries));
      }
    }
  }

  private static void delete(Path directory, DirectoryLock lock, Binaries binaries) {
    try (lock) {
      var cluster = new Cluster(directory, binaries, Account.able(binaries, directory));
      Server.running(cluster).ifPresent(Server::kill);
      Directories.delete(directory);
    }
  }

  private static List<Path> all() {
    var found = new ArrayList<Path>();
    try (var directories = Files.newDirectoryStream(parent(), PREFIX + "*")) {
      directories.forEach(found::add);
      return found;
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot read the directory " + parent() + ".", failed);
    }
  }

  private static Path parent() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
