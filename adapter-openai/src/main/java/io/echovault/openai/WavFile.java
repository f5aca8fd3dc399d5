package io.echovault.openai;

import io.echovault.ports.vocabulary.Recording;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A recording as a WAV file: a header of 44 bytes, then 16-bit samples of one channel. */
final class WavFile {
  private static final int HEADER = 44;
  private static final int FORMAT_BYTES = 16;
  private static final short PCM = 1;
  private static final short BITS = 16;

  private WavFile() {}

  static byte[] of(Recording recording) {
    short[] samples = recording.samples();
    int size = samples.length * Short.BYTES;
    ByteBuffer file = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
    file.put(name("RIFF")).putInt(HEADER - 8 + size).put(name("WAVE"));
    file.put(name("fmt ")).putInt(FORMAT_BYTES).putShort(PCM).putShort((short) 1);
    file.putInt(recording.rate()).putInt(recording.rate() * Short.BYTES);
    file.putShort((short) Short.BYTES).putShort(BITS);
    file.put(name("data")).putInt(size);
    for (short each : samples) {
      file.putShort(each);
    }
    return file.array();
  }

  private static byte[] name(String four) {
    return four.getBytes(StandardCharsets.US_ASCII);
  }
}
