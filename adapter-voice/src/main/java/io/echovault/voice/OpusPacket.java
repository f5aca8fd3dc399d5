package io.echovault.voice;

/** What the first bytes of a packet of Opus say (RFC 6716, section 3). */
final class OpusPacket {
  /** No packet lasts longer than 120 ms. */
  static final int LONGEST = 5760;

  private OpusPacket() {}

  /** How many samples at 48,000 a second a packet holds. */
  static int samples(byte[] packet) throws UnreadableNote {
    if (packet.length == 0) {
      throw UnreadableNote.damaged();
    }
    int samples = frames(packet) * frameSamples((packet[0] & 0xff) >>> 3);
    if (samples == 0 || samples > LONGEST) {
      throw UnreadableNote.damaged();
    }
    return samples;
  }

  private static int frames(byte[] packet) throws UnreadableNote {
    int code = packet[0] & 3;
    if (code == 3 && packet.length < 2) {
      throw UnreadableNote.damaged();
    }
    if (code == 3) {
      return packet[1] & 0x3f;
    }
    return code == 0 ? 1 : 2;
  }

  // 0 to 11 are SILK (10, 20, 40, 60 ms), 12 to 15 hybrid (10, 20 ms), 16 to 31 CELT (2.5 to 20
  // ms).
  private static int frameSamples(int configuration) {
    if (configuration >= 16) {
      return 120 << (configuration & 3);
    }
    if (configuration >= 12) {
      return 480 << (configuration & 1);
    }
    return (configuration & 3) == 3 ? 2880 : 480 << (configuration & 3);
  }
}
