package io.echovault.core.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.core.memory.BulkMemories.Copy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A copy as a zip: for programs, for people, and a word on what is in it. */
final class CopyZip {
  private static final String ABOUT =
      """
      A copy of %s memories that EchoVault keeps for you, made on %s.

      memories.jsonl  one memory in each line, for programs. EchoVault can import it again.
      memories.md     the same to read.
      about-you.json  what else is kept of you: your numbers and names, settings, role, PIN (whether
                      you have one), open logins, backups, what you share, and everything that was
                      done here, which is your audit trail.

      Each memory comes with its words as they are now, its number, its category, how it came to
      EchoVault, when it was said, the time it is about, and the time zone. Former words of memories
      that were corrected are not in it, nor is anything that was deleted.

      Left out because they are locked: %s. about-you.json lists them without their words; for those,
      send /login, then ask.

      This file is not encrypted. Whoever has it can read it.
      """;

  private CopyZip() {}

  static byte[] of(Copy copy) {
    ZoneId zone = copy.state().chat().settings().zone();
    LocalDateTime at = LocalDateTime.ofInstant(copy.at(), zone);
    LocalDate day = at.toLocalDate();
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      add(zip, "about.txt", at, ABOUT.formatted(copy.memories().size(), day, copy.secret()));
      add(zip, Archive.MEMORIES, at, Archive.write(copy));
      add(zip, "memories.md", at, Reading.of(copy, zone, day));
      add(zip, AboutYou.NAME, at, AboutYou.write(copy));
    } catch (IOException e) {
      throw new IllegalStateException("a zip in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, LocalDateTime at, String text)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
