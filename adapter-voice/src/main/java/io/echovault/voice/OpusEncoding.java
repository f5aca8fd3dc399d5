package io.echovault.voice;

import io.echovault.ports.vocabulary.Recording;
import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Encodes a recording: 16,000 bits a second, packets of 20 ms, fifty of them to a page. */
final class OpusEncoding {
  private static final int BITS_A_SECOND = 16_000;
  private static final int COMPLEXITY = 5;
  private static final int PACKETS_A_SECOND = 50;
  private static final int PACKETS_A_PAGE = 50;
  private static final int LONGEST_PACKET = 1275;

  /** Each try is so much quieter than the one before. */
  private static final double QUIETER = 0.7;

  private static final int TRIES = 6;

  private OpusEncoding() {}

  /**
   * Encodes. The encoder refuses some loud recordings, where its reckoning overflows, by an
   * AssertionError; these are encoded more quietly.
   *
   * @throws IllegalArgumentException when it refuses a recording however quiet
   */
  static byte[] run(Recording recording) {
    short[] samples = recording.samples();
    for (int trial = 1; ; trial++) {
      try {
        return encoded(samples, recording.rate());
      } catch (AssertionError refused) {
        if (trial == TRIES) {
          throw new IllegalArgumentException("the encoder refuses a recording", refused);
        }
        quieten(samples);
      } catch (OpusException impossible) {
        // Its arguments are the constants above.
        throw new IllegalStateException("the encoder refuses its settings", impossible);
      }
    }
  }

  private static void quieten(short[] samples) {
    for (int at = 0; at < samples.length; at++) {
      samples[at] = (short) Math.round(samples[at] * QUIETER);
    }
  }

  private static byte[] encoded(short[] samples, int rate) throws OpusException {
    OpusEncoder encoder = new OpusEncoder(rate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
    encoder.setBitrate(BITS_A_SECOND);
    encoder.setComplexity(COMPLEXITY);
    encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
    int granules = OpusDecoding.GRANULE_RATE / rate;
    int preSkip = encoder.getLookahead() * granules;
    long end = preSkip + (long) samples.length * granules;

    OggWriter writer = new OggWriter(serial(samples));
    writer.add(OpusHead.write(preSkip, rate), 0);
    writer.endPage(false);
    writer.add(OpusHead.writeTags(), 0);
    writer.endPage(false);
    int length = rate / PACKETS_A_SECOND;
    byte[] packet = new byte[LONGEST_PACKET];
    int packets = (int) ((end + (long) length * granules - 1) / ((long) length * granules));
    // What the encoder still holds at the end comes out by silence put in.
    short[] padded = Arrays.copyOf(samples, packets * length);
    for (int at = 0; at < packets; at++) {
      int bytes = encoder.encode(padded, at * length, length, packet, 0, packet.length);
      writer.add(Arrays.copyOf(packet, bytes), Math.min(end, (at + 1L) * length * granules));
      if (at == packets - 1 || at % PACKETS_A_PAGE == PACKETS_A_PAGE - 1) {
        writer.endPage(at == packets - 1);
      }
    }
    return writer.bytes();
  }

  /** Any number will do; one made of the content makes equal notes of equal recordings. */
  private static int serial(short[] samples) {
    CRC32 crc = new CRC32();
    for (short sample : samples) {
      crc.update(sample);
      crc.update(sample >> 8);
    }
    return (int) crc.getValue();
  }
}
