package io.echovault.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.ArchiveCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A copy as a zip: for programs, for people, and a word on what is in it. */
final class CopyZip {
  private CopyZip() {}

  static byte[] of(ArchiveCopy copy) {
    LocalDateTime at = LocalDateTime.ofInstant(copy.at(), copy.zone());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      add(zip, "about.txt", at, copy.about());
      add(zip, MemoryLines.NAME, at, MemoryLines.write(copy));
      add(zip, "memories.md", at, Markdown.of(copy.diary()));
      add(zip, "about-you.json", at, JsonPage.of(copy.person()));
      for (ArchiveCopy.File file : copy.files()) {
        add(zip, "files/" + file.name(), at, file.content().array());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a zip in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, LocalDateTime at, String text)
      throws IOException {
    add(zip, name, at, text.getBytes(UTF_8));
  }

  private static void add(ZipOutputStream zip, String name, LocalDateTime at, byte[] content)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
