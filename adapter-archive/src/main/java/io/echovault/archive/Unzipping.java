package io.echovault.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for the text in a zip. Everything that is unpacked on the way is counted, so that a small
 * file cannot keep us busy for long; zips inside are not opened.
 */
final class Unzipping {
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_TIMES_LARGER = 100;
  private static final long ALWAYS_ALLOWED = 4L << 20;
  private static final long MOST_UNPACKED = 512L << 20;

  private final byte[] zip;
  private final int most;
  private final long allowed;
  private final byte[] buffer = new byte[64 << 10];
  private long unpacked;
  private boolean zipInside;

  Unzipping(byte[] zip, int most) {
    this.zip = zip;
    this.most = most;
    long byRatio = Math.max(ALWAYS_ALLOWED, (long) zip.length * MOST_TIMES_LARGER);
    allowed = Math.min(byRatio, MOST_UNPACKED);
  }

  // A failure may quote the name of a file in the zip, so it is left out.
  @SuppressWarnings("UnusedException")
  Contents contents() {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      return find(entries)
          .orElseThrow(() -> new Refusal(zipInside ? Problem.ZIP_IN_ZIP : Problem.NOTHING_IN_ZIP));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(Problem.ZIP_DAMAGED);
    }
  }

  private Optional<Contents> find(ZipInputStream entries) throws IOException {
    int count = 0;
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (++count > MOST_ENTRIES) {
        throw new Refusal(Problem.TOO_MANY_FILES);
      }
      String name = entry.getName();
      zipInside |= ends(name, ".zip");
      if (ends(name, MemoryLines.NAME)) {
        return Optional.of(new Contents(Contents.decoded(text(entries)), true));
      }
      if (ends(name, ".txt")) {
        String text = Contents.decoded(text(entries));
        if (Contents.looksLikeAChat(text)) {
          return Optional.of(new Contents(text, false));
        }
      } else {
        pass(entries);
      }
    }
    return Optional.empty();
  }

  private static boolean ends(String name, String end) {
    return name.regionMatches(true, name.length() - end.length(), end, 0, end.length());
  }

  private byte[] text(InputStream entry) throws IOException {
    var text = new ByteArrayOutputStream();
    for (int read = read(entry); read >= 0; read = read(entry)) {
      if (text.size() + read > most) {
        throw new Refusal(Problem.TOO_MUCH_TEXT);
      }
      text.write(buffer, 0, read);
    }
    return text.toByteArray();
  }

  private void pass(InputStream entry) throws IOException {
    int read = read(entry);
    while (read >= 0) {
      read = read(entry);
    }
  }

  private int read(InputStream entry) throws IOException {
    int read = entry.read(buffer);
    unpacked += Math.max(0, read);
    if (unpacked > allowed) {
      throw new Refusal(Problem.UNPACKS_TO_TOO_MUCH);
    }
    return read;
  }
}
