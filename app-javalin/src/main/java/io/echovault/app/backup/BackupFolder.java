package io.echovault.app.backup;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A folder with everything of an installation: the database as of one moment, the files beside it,
 * and a signed list of contents. The folder of security is left out: whoever has a backup must not
 * have with it what opens and proves it.
 */
public final class BackupFolder {
  private static final String DATABASE = "database.sql.gz";
  private static final String MANIFEST = "manifest.json";

  private final Path folder;
  private final Seal seal;

  /** One that is to be written, or that is there. */
  public BackupFolder(Path folder, Settings settings) {
    this.folder = folder;
    seal = new Seal(settings.encryptionKey().value());
  }

  /**
   * What a backup holds.
   *
   * @param rows of all tables
   */
  public record Contents(Instant at, String version, int tables, long rows, int files) {
    private static Contents of(Manifest manifest) {
      return new Contents(
          manifest.at(),
          manifest.version(),
          manifest.tables().size(),
          manifest.tables().values().stream().mapToLong(TableDigests.Digest::rows).sum(),
          manifest.files().size());
    }
  }

  /**
   * Writes a backup into the folder, which must be empty. The files are copied first, so that
   * nothing stands in them that the database of the backup does not know.
   *
   * @throws BackupException when that does not work
   */
  public Contents write(Settings settings, Instant now, String version) throws IOException {
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new BackupException("The folder for the backup is not empty.");
      }
    }
    Path data = settings.dataDirectory();
    copy(data.resolve("memory-system"), "memory_data");
    copy(data.resolve("data/audit"), "audit");
    copy(data.resolve("data/tenants"), "tenants");
    TableDigests digests = new TableDigests();
    int server = Wiring.inspect(settings.database()).version();
    new DumpProgram(Wiring.programVariables(settings.database()))
        .dump(server, dump -> compress(dump, digests));
    Manifest manifest = new Manifest(now, version, digests.tables(), hashes());
    Files.writeString(folder.resolve(MANIFEST), manifest.signedBy(seal));
    return Contents.of(manifest);
  }

  /**
   * Whether the backup is as it was written.
   *
   * @throws BackupException saying what is not
   */
  public Contents check() throws IOException {
    Path list = folder.resolve(MANIFEST);
    if (!Files.exists(list)) {
      throw new BackupException(
          "There is no list of contents, so this is no backup, or half of one.");
    }
    Manifest manifest = Manifest.read(Files.readString(list), seal);
    Map<String, String> hashes = hashes();
    for (Map.Entry<String, String> file : manifest.files().entrySet()) {
      if (!file.getValue().equals(hashes.remove(file.getKey()))) {
        throw new BackupException(file.getKey() + " is missing or was changed.");
      }
    }
    if (!hashes.isEmpty()) {
      throw new BackupException(
          hashes.keySet().iterator().next() + " does not belong to the backup.");
    }
    TableDigests digests = new TableDigests();
    try (BufferedReader dump = uncompressed()) {
      dump.lines().forEach(digests::line);
    }
    if (!digests.tables().equals(new TreeMap<>(manifest.tables()))) {
      throw new BackupException("The tables in the dump are not those that were written.");
    }
    return Contents.of(manifest);
  }

  private BufferedReader uncompressed() throws IOException {
    InputStream compressed = Files.newInputStream(folder.resolve(DATABASE));
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8));
  }

  private void compress(InputStream dump, TableDigests digests) throws IOException {
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(dump, StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve(DATABASE))),
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        digests.line(line);
        out.write(line);
        out.write('\n');
      }
    }
  }

  private void copy(Path from, String name) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    if (!Files.isDirectory(from)) {
      return;
    }
    Path security = from.resolve("security");
    for (Path each : below(from)) {
      if (!each.startsWith(security) && Files.isRegularFile(each)) {
        Path copy = to.resolve(from.relativize(each).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(each, copy);
      }
    }
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path each : below(folder)) {
      String name = folder.relativize(each).toString();
      if (Files.isRegularFile(each) && !name.equals(MANIFEST)) {
        hashes.put(name, Hashes.of(each));
      }
    }
    return hashes;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }
}
