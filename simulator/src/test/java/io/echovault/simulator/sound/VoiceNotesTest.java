package io.echovault.simulator.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.simulator.wire.Blob;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceNotesTest {

  private static final byte[] HEAD =
      "OpusHead\u0001\u00018\u0001\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
  // 20 ms of Opus each: the first byte tells so.
  private static final byte[] SHORT = {(byte) 0xf8, 1, 2};
  private static final byte[] LONG = new byte[600];

  static {
    LONG[0] = (byte) 0xf8;
  }

  private record Page(int flags, long position, List<byte[]> packets) {}

  @Test
  void theChimeIsOpusInOggAndLastsAboutOneAndAHalfSeconds() {
    Blob chime = VoiceNotes.chime();

    List<Page> pages = pages(chime.bytes());
    assertThat(chime.mimeType()).isEqualTo("audio/ogg; codecs=opus");
    assertThat(pages.get(0).packets().get(0)).startsWith(bytes("OpusHead"));
    assertThat(pages.get(1).packets().get(0)).startsWith(bytes("OpusTags"));
    assertThat(pages.get(pages.size() - 1).position() / 48_000.0).isBetween(1.4, 1.7);
  }

  @Test
  void turnsARecordingOfABrowserIntoOggWithTheSamePackets() {
    ByteArrayOutputStream webm = new ByteArrayOutputStream();
    element(webm, 0x1A45DFA3, bytes("any"));
    // Segment and cluster of unknown size, as a browser writes them while it records.
    webm.writeBytes(new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 0x01, -1, -1, -1, -1, -1, -1, -1});
    element(webm, 0x63A2, HEAD);
    webm.writeBytes(new byte[] {0x1F, 0x43, (byte) 0xB6, 0x75, 0x01, -1, -1, -1, -1, -1, -1, -1});
    element(webm, 0xA3, block(SHORT));
    element(webm, 0xA3, block(LONG));
    element(webm, 0xA3, block(SHORT));

    Blob sent = VoiceNotes.asPhonesSend(new Blob(webm.toByteArray(), "audio/webm;codecs=opus"));

    List<Page> pages = pages(sent.bytes());
    assertThat(sent.mimeType()).isEqualTo("audio/ogg; codecs=opus");
    assertThat(pages).extracting(Page::flags).containsExactly(2, 0, 4);
    assertThat(pages.get(0).packets()).containsExactly(HEAD);
    assertThat(pages.get(2).packets()).containsExactly(SHORT, LONG, SHORT);
    assertThat(pages.get(2).position()).isEqualTo(3 * 960);
  }

  @Test
  void leavesOtherRecordingsAlone() {
    Blob ogg = new Blob(new byte[] {1}, "audio/ogg");

    assertThat(VoiceNotes.asPhonesSend(ogg)).isSameAs(ogg);
  }

  @Test
  void refusesWhatOnlySaysThatItIsWebm() {
    for (byte[] broken : List.of(new byte[0], bytes("no webm at all"), new byte[] {0, 0, 0})) {
      assertThatThrownBy(() -> VoiceNotes.asPhonesSend(new Blob(broken, "audio/webm")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void element(ByteArrayOutputStream out, int id, byte[] content) {
    byte[] bytes = ByteBuffer.allocate(4).putInt(id).array();
    int zeros = Integer.numberOfLeadingZeros(id) / 8;
    out.writeBytes(Arrays.copyOfRange(bytes, zeros, 4));
    out.writeBytes(new byte[] {(byte) (0x40 | (content.length >> 8)), (byte) content.length});
    out.writeBytes(content);
  }

  private static byte[] block(byte[] packet) {
    byte[] block = new byte[4 + packet.length];
    block[0] = (byte) 0x81;
    System.arraycopy(packet, 0, block, 4, packet.length);
    return block;
  }

  private static List<Page> pages(byte[] file) {
    List<Page> pages = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      byte[] mark = new byte[4];
      bytes.get(mark).get();
      assertThat(mark).isEqualTo(bytes("OggS"));
      int flags = bytes.get();
      long position = bytes.getLong();
      bytes.position(bytes.position() + 12);
      int[] laces = new int[bytes.get() & 0xff];
      for (int lace = 0; lace < laces.length; lace++) {
        laces[lace] = bytes.get() & 0xff;
      }
      pages.add(new Page(flags, position, packets(bytes, laces)));
    }
    return pages;
  }

  private static List<byte[]> packets(ByteBuffer bytes, int[] laces) {
    List<byte[]> packets = new ArrayList<>();
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    for (int lace : laces) {
      byte[] part = new byte[lace];
      bytes.get(part);
      packet.writeBytes(part);
      if (lace < 255) {
        packets.add(packet.toByteArray());
        packet.reset();
      }
    }
    return packets;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
