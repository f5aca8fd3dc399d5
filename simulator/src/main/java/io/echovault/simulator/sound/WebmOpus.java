package io.echovault.simulator.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the Opus packets out of a WebM file, as browsers record it. */
final class WebmOpus {

  private static final long SIMPLE_BLOCK = 0xA3;
  private static final long BLOCK = 0xA1;
  private static final long CODEC_PRIVATE = 0x63A2;
  // What these hold is read as if it stood outside: segment, cluster, tracks, track, block group.
  private static final Set<Long> CONTAINERS =
      Set.of(0x18538067L, 0x1F43B675L, 0x1654AE6BL, 0xAEL, 0xA0L);
  private static final int BLOCK_HEAD = 4;

  private final byte[] file;
  private int position;
  private byte[] head = new byte[0];
  private final List<byte[]> packets = new ArrayList<>();

  private WebmOpus(byte[] file) {
    this.file = file;
  }

  static byte[] toOgg(byte[] file) {
    WebmOpus webm = new WebmOpus(file);
    webm.read();
    if (webm.head.length < 19 || webm.packets.isEmpty()) {
      throw unreadable();
    }
    return OggOpus.write(webm.head, webm.packets);
  }

  private void read() {
    while (position < file.length) {
      long id = number(false);
      long size = number(true);
      if (!CONTAINERS.contains(id)) {
        if (size < 0 || size > file.length - position) {
          // A recording that was stopped may end inside an element.
          return;
        }
        take(id, Arrays.copyOfRange(file, position, position + (int) size));
        position += (int) size;
      }
    }
  }

  private void take(long id, byte[] content) {
    if (id == CODEC_PRIVATE) {
      head = content;
    } else if ((id == SIMPLE_BLOCK || id == BLOCK) && content.length > BLOCK_HEAD) {
      packets.add(Arrays.copyOfRange(content, BLOCK_HEAD, content.length));
    }
  }

  /** Reads a number of one to eight bytes, whose first byte tells how many. */
  private long number(boolean withoutMarker) {
    if (position >= file.length) {
      throw unreadable();
    }
    int first = file[position] & 0xff;
    int length = Integer.numberOfLeadingZeros(first) - 23;
    if (length > 8 || length > file.length - position) {
      throw unreadable();
    }
    long value = withoutMarker ? first & (0xff >> length) : first;
    for (int index = 1; index < length; index++) {
      value = (value << 8) | (file[position + index] & 0xff);
    }
    position += length;
    return value;
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("The recording is not WebM with Opus: record it again.");
  }
}
