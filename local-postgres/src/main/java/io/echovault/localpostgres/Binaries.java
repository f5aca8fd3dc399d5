package io.echovault.localpostgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs.
 *
 * @param directory where they are
 */
record Binaries(Path directory) {
  // Every build of one major version reads the same data.
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql/15/bin");

  /** The installed programs if there are any, else the ones brought along. */
  static Binaries best() {
    return installed() ? new Binaries(INSTALLED) : broughtAlong();
  }

  static boolean installed() {
    return Files.isExecutable(INSTALLED.resolve("initdb"))
        && Files.isExecutable(INSTALLED.resolve("postgres"));
  }

  /** The programs brought along as an archive, unpacked once for each user of this machine. */
  static Binaries broughtAlong() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      String name = "local-postgres-binaries-" + System.getProperty("user.name") + "-" + hash();
      Path unpacked = temporary.resolve(name);
      if (!Files.exists(unpacked)) {
        unpack(temporary, unpacked);
      }
      // Somebody else may have put programs there for us to run.
      if (!Directories.ours(unpacked)) {
        throw new LocalPostgresException(
            unpacked + " belongs to somebody else. Remove it, or set -Djava.io.tmpdir.");
      }
      return new Binaries(unpacked.resolve("bin"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String hash() throws IOException {
    try (var archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
      archive.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static void unpack(Path temporary, Path target) throws IOException {
    Path fresh = Files.createTempDirectory(temporary, "local-postgres-unpacking-");
    try {
      try (InputStream archive = archive();
          var tar =
              new TarArchiveInputStream(
                  new XZCompressorInputStream(new BufferedInputStream(archive)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          extract(tar, entry, fresh);
        }
      }
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      move(fresh, target);
    } finally {
      Directories.delete(fresh);
    }
  }

  private static InputStream archive() throws IOException {
    String architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        System.getProperty("os.name"), architecture.replace("aarch64", "arm_64"));
  }

  // The server may run under an account of its own, whatever the umask of this process is.
  private static void directories(Path directory, Path root) throws IOException {
    Files.createDirectories(directory);
    Path each = directory;
    for (int depth = root.relativize(directory).getNameCount(); depth > 0; depth--) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
      each = each.resolve("..").normalize();
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("the archive points outside itself");
    }
    if (entry.isDirectory()) {
      directories(file, root);
      return;
    }
    directories(file.resolveSibling(""), root);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      String permissions = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }

  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target);
    } catch (AtomicMoveNotSupportedException impossible) {
      throw impossible;
    } catch (FileSystemException taken) {
      // Another process was faster; what it unpacked is the same.
      if (!Files.exists(target)) {
        throw taken;
      }
    }
  }

  /** The path of one program. */
  String program(String name) {
    return directory.resolve(name).toString();
  }

  /** Every set of programs that this machine can offer. */
  static Stream<Binaries> all() {
    return installed()
        ? Stream.of(new Binaries(INSTALLED), broughtAlong())
        : Stream.of(broughtAlong());
  }
}
