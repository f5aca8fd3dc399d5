package io.echovault.simulator.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes Opus packets into an Ogg file, which is what voice notes travel in. */
final class OggOpus {

  private static final int SERIAL = 0x45434856;
  private static final int POLYNOMIAL = 0x04c11db7;
  private static final int MOST_LACES = 255;
  private static final int SAMPLES_PER_MILLISECOND = 48;
  private static final int FIRST = 2;
  private static final int LAST = 4;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<byte[]> waiting = new ArrayList<>();
  private int waitingLaces;
  private long samples;
  private int pages;

  private OggOpus() {}

  /** Gives the file; the head is the {@code OpusHead} block. */
  static byte[] write(byte[] head, List<byte[]> packets) {
    OggOpus ogg = new OggOpus();
    ogg.add(head, 0);
    ogg.page(FIRST);
    ogg.add(tags(), 0);
    ogg.page(0);
    for (byte[] packet : packets) {
      if (ogg.waitingLaces + laces(packet) > MOST_LACES) {
        ogg.page(0);
      }
      ogg.add(packet, samples(packet));
    }
    ogg.page(LAST);
    return ogg.file.toByteArray();
  }

  private void add(byte[] packet, int length) {
    waiting.add(packet);
    waitingLaces += laces(packet);
    samples += length;
  }

  private void page(int flags) {
    int size = waiting.stream().mapToInt(packet -> packet.length).sum();
    byte[] bytes = new byte[27 + waitingLaces + size];
    ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
    page.putLong(samples).putInt(SERIAL).putInt(pages++).putInt(0).put((byte) waitingLaces);
    for (byte[] packet : waiting) {
      for (int lace = 1; lace < laces(packet); lace++) {
        page.put((byte) 255);
      }
      page.put((byte) (packet.length % 255));
    }
    waiting.forEach(page::put);
    page.putInt(22, checksum(bytes));
    file.writeBytes(bytes);
    waiting.clear();
    waitingLaces = 0;
  }

  private static int laces(byte[] packet) {
    return packet.length / 255 + 1;
  }

  /** How long a packet sounds, in samples at 48 kHz, as its first bytes tell. */
  private static int samples(byte[] packet) {
    int kind = (packet[0] & 0xff) >> 3;
    double milliseconds;
    if (kind < 12) {
      milliseconds = new int[] {10, 20, 40, 60}[kind & 3];
    } else if (kind < 16) {
      milliseconds = new int[] {10, 20}[kind & 1];
    } else {
      milliseconds = new double[] {2.5, 5, 10, 20}[kind & 3];
    }
    int frames =
        switch (packet[0] & 3) {
          case 0 -> 1;
          case 1, 2 -> 2;
          default -> packet.length > 1 ? packet[1] & 63 : 0;
        };
    return ((int) (milliseconds * SAMPLES_PER_MILLISECOND)) * frames;
  }

  private static byte[] tags() {
    byte[] bytes = new byte[20];
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
        .putInt(4)
        .put("echo".getBytes(StandardCharsets.US_ASCII))
        .putInt(0);
    return bytes;
  }

  private static int checksum(byte[] bytes) {
    int sum = 0;
    for (byte value : bytes) {
      sum ^= (value & 0xff) << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
      }
    }
    return sum;
  }
}
