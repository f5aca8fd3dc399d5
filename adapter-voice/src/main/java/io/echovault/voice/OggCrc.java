package io.echovault.voice;

/** The checksum of an Ogg page: polynomial 0x04c11db7, most significant bit first (RFC 3533). */
final class OggCrc {
  private static final int POLYNOMIAL = 0x04c11db7;
  private static final int[] TABLE = table();

  private OggCrc() {}

  /**
   * The checksum of a whole page.
   *
   * @param from where the page begins
   * @param to behind its end
   * @param field where its four bytes of checksum begin, which count as zero
   */
  static int of(byte[] bytes, int from, int to, int field) {
    int crc = 0;
    for (int at = from; at < to; at++) {
      int value = at >= field && at < field + Integer.BYTES ? 0 : bytes[at] & 0xff;
      crc = (crc << 8) ^ TABLE[(crc >>> 24) ^ value];
    }
    return crc;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int at = 0; at < table.length; at++) {
      int crc = at << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc << 1) ^ ((crc < 0) ? POLYNOMIAL : 0);
      }
      table[at] = crc;
    }
    return table;
  }
}
