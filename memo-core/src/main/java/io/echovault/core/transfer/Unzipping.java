package io.echovault.core.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
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

  Contents contents() {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      return find(entries)
          .orElseThrow(
              () ->
                  new Refusal(
                      zipInside
                          ? "There is a zip inside this zip. Unpack the outer one and send me the"
                              + " inner one."
                          : "There is no chat in this zip: I look for the .txt that WhatsApp's"
                              + " “Export chat” puts into it."));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(
          "This zip is damaged or needs a password. Export the chat again and send me the file"
              + " unchanged.",
          e);
    }
  }

  private Optional<Contents> find(ZipInputStream entries) throws IOException {
    int count = 0;
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (++count > MOST_ENTRIES) {
        throw new Refusal(
            "There are more than 20,000 files in this zip. Export the chat without media.");
      }
      String name = entry.getName().toLowerCase(Locale.ROOT);
      zipInside |= name.endsWith(".zip");
      if (name.endsWith(Archive.MEMORIES)) {
        return Optional.of(new Contents(Contents.decoded(text(entries)), true));
      }
      if (name.endsWith(".txt")) {
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

  private byte[] text(InputStream entry) throws IOException {
    var text = new ByteArrayOutputStream();
    for (int read = read(entry); read >= 0; read = read(entry)) {
      if (text.size() + read > most) {
        throw Contents.tooLarge(most);
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
      throw new Refusal(
          "This zip unpacks to far more than a chat can be, so I stopped. Export the chat without"
              + " media and send me that.");
    }
    return read;
  }
}
