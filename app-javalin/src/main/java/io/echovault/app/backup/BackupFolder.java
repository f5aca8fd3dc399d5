package io.echovault.app.backup;

import io.echovault.app.BroughtBackNote;
import io.echovault.app.OpensHere;
import io.echovault.app.Wiring;
import io.echovault.app.audit.RestoredTrail;
import io.echovault.app.settings.Secret;
import io.echovault.app.settings.Settings;
import io.echovault.postgres.Inspection;
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
  static final String MEMORY_DATA = "memory_data";
  private static final String MEDIA = "media";
  static final String AUDIT = "audit";
  static final String TENANTS = "tenants";

  private static final String DATABASE = "database.sql.gz";
  private static final String MANIFEST = "manifest.json";

  /** Also what later versions have added goes, so that their steps can be done again. */
  private static final String EMPTIED =
      "SET client_min_messages = warning;\nDROP SCHEMA IF EXISTS echovault CASCADE;\n";

  private final Path folder;
  private final List<Seal> seals;

  /** One that is to be written, or that is there. */
  public BackupFolder(Path folder, Settings settings) {
    this.folder = folder;
    seals = seals(settings);
  }

  /** Those that may have signed a backup, the present one first. */
  static List<Seal> seals(Settings settings) {
    return Stream.concat(
            Stream.of(settings.encryptionKey()), settings.keeping().previousKey().stream())
        .map(Secret::value)
        .map(Seal::new)
        .toList();
  }

  /**
   * What a backup holds.
   *
   * @param rows of all tables
   */
  public record Contents(Instant at, String version, int tables, long rows, int files) {
    static Contents of(Manifest manifest) {
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
   * @throws NothingThereException when the database holds nothing of the bot yet
   * @throws BackupException when that does not work
   */
  public Contents write(Settings settings, Instant now, String version) throws IOException {
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new BackupException("The folder for the backup is not empty.");
      }
    }
    Inspection database = Wiring.inspect(settings.database());
    if (!database.prepared()) {
      throw new NothingThereException();
    }
    // Signed with a key that opens nothing in it, it would pass for whole and be of no use.
    List<String> problems = OpensHere.problems(settings);
    if (!problems.isEmpty()) {
      throw new BackupException(problems.get(0));
    }
    Path data = settings.dataDirectory();
    // Read before the dump, which so holds all that is signed in it.
    long checkpoint = RestoredTrail.lastCheckpoint(data);
    Files.createDirectories(folder.resolve(MEMORY_DATA));
    new FileTree(data.resolve("memory-system"))
        .copy(
            folder.resolve(MEMORY_DATA),
            name ->
                !name.startsWith("security")
                    && !name.startsWith(MEDIA)
                    && !name.toString().equals(BroughtBackNote.NAME));
    copyAll(data.resolve("data/audit"), AUDIT);
    copyAll(data.resolve("data/tenants"), TENANTS);
    TableDigests digests = new TableDigests();
    AcknowledgedMessages messages = new AcknowledgedMessages();
    new PostgresPrograms(Wiring.programVariables(settings.database()), database.version())
        .dump(dump -> compress(dump, new DumpLines(digests, messages)));
    // Behind the dump, so that every file is there that it refers to; one more harms nobody.
    new FileTree(data.resolve("memory-system").resolve(MEDIA))
        .copyThoseThere(folder.resolve(MEMORY_DATA).resolve(MEDIA));
    Manifest manifest =
        new Manifest(now, version, checkpoint, messages.count(), digests.tables(), hashes());
    String signed = manifest.signedBy(seals.get(0));
    Files.writeString(folder.resolve(MEMORY_DATA).resolve(BroughtBackNote.NAME), signed);
    Files.writeString(folder.resolve(MANIFEST), signed);
    return Contents.of(manifest);
  }

  private void copyAll(Path from, String name) throws IOException {
    new FileTree(from).copy(Files.createDirectories(folder.resolve(name)), each -> true);
  }

  /**
   * Whether the backup is as it was written.
   *
   * @throws BackupException saying what is not
   */
  public Contents check() throws IOException {
    return Contents.of(checked());
  }

  Manifest checked() throws IOException {
    Path list = folder.resolve(MANIFEST);
    if (!Files.exists(list)) {
      throw new BackupException(
          "There is no list of contents, so this is no backup, or half of one.");
    }
    Manifest manifest = Manifest.read(Files.readString(list), seals);
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
    DumpLines lines = new DumpLines(digests);
    try (BufferedReader dump =
        new BufferedReader(new InputStreamReader(database(), StandardCharsets.UTF_8))) {
      dump.lines().forEach(lines::line);
    }
    if (!digests.tables().equals(new TreeMap<>(manifest.tables()))) {
      throw new BackupException("The tables in the dump are not those that were written.");
    }
    return manifest;
  }

  /** The SQL that makes the database anew; the caller closes it. */
  InputStream database() throws IOException {
    return new GZIPInputStream(Files.newInputStream(folder.resolve(DATABASE)));
  }

  FileTree files(String name) {
    return new FileTree(folder.resolve(name));
  }

  private void compress(InputStream dump, DumpLines rows) throws IOException {
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(dump, StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve(DATABASE))),
                    StandardCharsets.UTF_8))) {
      out.write(EMPTIED);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.line(line);
        out.write(line);
        out.write('\n');
      }
    }
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new FileTree(folder).hashes();
    hashes.remove(MANIFEST);
    hashes.remove(MEMORY_DATA + "/" + BroughtBackNote.NAME);
    return hashes;
  }
}
