package io.echovault.voice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first packet of Opus in Ogg (RFC 7845, section 5.1), for one or two channels.
 *
 * @param preSkip samples at 48,000 a second that the decoder gives before the sound begins
 * @param gain to be put on what is decoded, in 256ths of a decibel
 */
record OpusHead(int channels, int preSkip, int gain) {
  private static final int LENGTH = 19;
  private static final int KNOWN_VERSIONS = 15;
  private static final byte[] HEAD = "OpusHead".getBytes(US_ASCII);
  private static final byte[] TAGS = "OpusTags".getBytes(US_ASCII);

  static OpusHead read(byte[] packet) throws UnreadableNote {
    if (!begins(packet, HEAD)) {
      throw new UnreadableNote(VoiceNoteResult.Problem.OTHER_FORMAT);
    }
    if (packet.length < LENGTH) {
      throw UnreadableNote.damaged();
    }
    ByteBuffer buffer = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
    int channels = packet[9];
    boolean plain = packet[18] == 0 && (channels == 1 || channels == 2);
    if (!plain || (packet[8] & 0xff) > KNOWN_VERSIONS) {
      throw new UnreadableNote(VoiceNoteResult.Problem.OTHER_FORMAT);
    }
    return new OpusHead(channels, buffer.getShort(10) & 0xffff, buffer.getShort(16));
  }

  /** Whether it is the second packet, with comments that nobody needs. */
  static boolean isTags(byte[] packet) {
    return begins(packet, TAGS);
  }

  /** The packet for a recording of one channel. */
  static byte[] write(int preSkip, int rate) {
    ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(HEAD).put((byte) 1).put((byte) 1).putShort((short) preSkip).putInt(rate);
    return buffer.array();
  }

  /** The second packet, which names the program and says nothing else. */
  static byte[] writeTags() {
    byte[] vendor = "EchoVault".getBytes(US_ASCII);
    ByteBuffer buffer = ByteBuffer.allocate(TAGS.length + 4 + vendor.length + 4);
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(TAGS).putInt(vendor.length).put(vendor).putInt(0);
    return buffer.array();
  }

  private static boolean begins(byte[] packet, byte[] magic) {
    if (packet.length < magic.length) {
      return false;
    }
    for (int at = 0; at < magic.length; at++) {
      if (packet[at] != magic[at]) {
        return false;
      }
    }
    return true;
  }
}
