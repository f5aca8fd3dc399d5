package io.echovault.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A backup as scripts/backup.sh has packed it, maybe encrypted. */
public record PackedBackup(Path file) {
  private static final String NAME = "echovault_backup_";

  /** Opens what openssl has encrypted; the key stands in the environment alone. */
  private static final String UNPACK =
      "set -euo pipefail; case $FILE in *.enc) openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000"
          + " -pass env:BACKUP_KEY -in \"$FILE\" | tar -xz ;; *) tar -xzf \"$FILE\" ;; esac";

  /** The newest in a folder, by the moment in its name. */
  public static Optional<PackedBackup> newest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith(NAME))
          .max(Comparator.comparing(each -> each.getFileName().toString()))
          .map(PackedBackup::new);
    }
  }

  /**
   * Unpacks it into a folder that is there.
   *
   * @param key what it was encrypted with, if it was
   * @return where the backup is
   * @throws BackupException when it does not open
   */
  public Path unpack(Path into, Optional<String> key) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-c", UNPACK));
    builder.directory(into.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(Map.of("FILE", file.toAbsolutePath().toString(), "BACKUP_KEY", key.orElse("")));
    Process process = builder.start();
    try {
      if (process.waitFor() != 0) {
        throw new BackupException(
            file
                + " does not open: it is cut off, BACKUP_KEY is not the one that it has, or there"
                + " is no room to unpack it.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupException("unpacking was interrupted");
    } finally {
      process.destroy();
    }
    try (Stream<Path> folders = Files.list(into)) {
      return folders
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new BackupException("There is no backup in " + file + "."));
    }
  }
}
