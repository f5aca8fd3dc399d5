package io.echovault.voice;

import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the packets of an Ogg file with one stream, page by page. Checksums, the order of the pages
 * and what they say of each other are enforced; nothing is read behind the page that ends the
 * stream.
 */
final class OggReader {
  /** More than a packet of Opus can be; a comment with a picture may be so long. */
  private static final int LONGEST_PACKET = 256 << 10;

  private final byte[] file;
  private final List<byte[]> packets = new ArrayList<>();
  private byte[] pending = new byte[0];
  private boolean open;
  private int position;
  private int serial;
  private int sequence;
  private boolean ended;

  OggReader(byte[] file) throws UnreadableNote {
    if (!OggPage.begins(file, 0)) {
      throw new UnreadableNote(VoiceNoteResult.Problem.OTHER_FORMAT);
    }
    this.file = file;
  }

  /** Whether there is another page. */
  boolean more() throws UnreadableNote {
    if (ended && position < file.length) {
      throw new UnreadableNote(
          OggPage.begins(file, position)
              ? VoiceNoteResult.Problem.OTHER_FORMAT
              : VoiceNoteResult.Problem.DAMAGED);
    }
    return position < file.length;
  }

  /** Reads the next page; the packets that end in it are in {@link #packets()} then. */
  OggPage next() throws UnreadableNote {
    OggPage page = OggPage.at(file, position);
    boolean first = position == 0;
    if (first) {
      serial = page.serial();
      sequence = page.sequence();
    }
    if (page.serial() != serial || (page.has(OggPage.FIRST) && !first)) {
      throw new UnreadableNote(VoiceNoteResult.Problem.OTHER_FORMAT);
    }
    if (page.sequence() != sequence
        || page.has(OggPage.FIRST) != first
        || page.has(OggPage.CONTINUED) != open) {
      throw UnreadableNote.damaged();
    }
    sequence++;
    packets.clear();
    collect(page);
    position = page.end();
    ended = page.has(OggPage.LAST);
    if (ended && open) {
      throw UnreadableNote.damaged();
    }
    return page;
  }

  /** The packets that end in the page read last. */
  List<byte[]> packets() {
    return List.copyOf(packets);
  }

  /** Whether a packet was begun that does not end. */
  boolean cut() {
    return open;
  }

  private void collect(OggPage page) throws UnreadableNote {
    int from = page.lacing() + page.segments();
    int to = from;
    for (int at = 0; at < page.segments(); at++) {
      int length = file[page.lacing() + at] & 0xff;
      to += length;
      open = length == 255;
      if (!open) {
        packets.add(joined(from, to));
        pending = new byte[0];
        from = to;
      }
    }
    if (open) {
      pending = joined(from, to);
    }
  }

  private byte[] joined(int from, int to) throws UnreadableNote {
    if (pending.length + to - from > LONGEST_PACKET) {
      throw UnreadableNote.damaged();
    }
    byte[] joined = Arrays.copyOf(pending, pending.length + to - from);
    System.arraycopy(file, from, joined, pending.length, to - from);
    return joined;
  }
}
