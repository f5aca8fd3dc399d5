package io.echovault.voice;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the packets of one stream as an Ogg file, as many to a page as the caller says. */
final class OggWriter {
  private static final int MOST_SEGMENTS = 255;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final int serial;
  private final List<byte[]> waiting = new ArrayList<>();
  private int segments;
  private int sequence;
  private long granule;

  OggWriter(int serial) {
    this.serial = serial;
  }

  /**
   * Adds a packet.
   *
   * @param until samples at 48,000 a second up to its end
   * @throws IllegalArgumentException when it does not fit into a page
   */
  void add(byte[] packet, long until) {
    int needed = packet.length / 255 + 1;
    if (needed > MOST_SEGMENTS) {
      throw new IllegalArgumentException("a packet of " + packet.length + " bytes is no voice");
    }
    if (segments + needed > MOST_SEGMENTS) {
      endPage(false);
    }
    waiting.add(packet);
    segments += needed;
    granule = until;
  }

  /** Ends the page with the packets added since the one before. */
  void endPage(boolean last) {
    byte[] page =
        new byte[OggPage.HEADER + segments + waiting.stream().mapToInt(p -> p.length).sum()];
    page[0] = 'O';
    page[1] = 'g';
    page[2] = 'g';
    page[3] = 'S';
    page[OggPage.FLAGS] = (byte) ((sequence == 0 ? OggPage.FIRST : 0) | (last ? OggPage.LAST : 0));
    word(page, OggPage.GRANULE, (int) granule);
    word(page, OggPage.GRANULE + Integer.BYTES, (int) (granule >>> 32));
    word(page, OggPage.SERIAL, serial);
    word(page, OggPage.SEQUENCE, sequence);
    page[OggPage.SEGMENTS] = (byte) segments;
    int lacing = OggPage.HEADER;
    int content = OggPage.HEADER + segments;
    for (byte[] packet : waiting) {
      for (int left = packet.length; left >= 255; left -= 255) {
        page[lacing++] = (byte) 255;
      }
      page[lacing++] = (byte) (packet.length % 255);
      System.arraycopy(packet, 0, page, content, packet.length);
      content += packet.length;
    }
    word(page, OggPage.CRC, OggCrc.of(page, 0, page.length, OggPage.CRC));
    file.writeBytes(page);
    waiting.clear();
    segments = 0;
    sequence++;
  }

  /** The file so far: the pages that were ended. */
  byte[] bytes() {
    return file.toByteArray();
  }

  private static void word(byte[] page, int at, int value) {
    for (int each = 0; each < Integer.BYTES; each++) {
      page[at + each] = (byte) (value >>> (8 * each));
    }
  }
}
