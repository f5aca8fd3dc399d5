package io.echovault.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips for tests. */
public final class Zips {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  public Zips with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  public Zips with(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds so many zero bytes, which take next to nothing in the zip. */
  public Zips withNothing(String name, long megabytes) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      byte[] megabyte = new byte[1 << 20];
      for (long left = megabytes; left > 0; left--) {
        zip.write(megabyte);
      }
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Bytes bytes() {
    try {
      zip.close();
      return new Bytes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
