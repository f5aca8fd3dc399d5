package io.echovault.voice;

import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Decodes one file (RFC 7845). All that a packet says of its length is believed before it is
 * decoded, so that no more memory is taken than the note may be long.
 */
final class OpusDecoding {
  /** Granules count samples at this rate, whatever the note was recorded at. */
  static final int GRANULE_RATE = 48_000;

  private final OggReader reader;
  private final int rate;
  private final long mostSamples;
  private final BooleanSupplier spent;

  private OpusDecoder decoder;
  private int preSkip;
  private short[] sound = new short[0];
  private int size;
  private long packetSamples;
  private long offset = -1;
  private long granule;

  /**
   * A decoding.
   *
   * @param rate of what comes out: 8, 12, 16, 24 or 48 thousand samples a second
   * @param spent whether it has taken too long already
   */
  OpusDecoding(byte[] file, int rate, Duration longest, BooleanSupplier spent)
      throws UnreadableNote, OpusException {
    this.reader = new OggReader(file);
    this.rate = rate;
    this.mostSamples = longest.toNanos() / 1000 * GRANULE_RATE / 1_000_000;
    this.spent = spent;
    this.decoder = new OpusDecoder(rate, 1);
  }

  /** Decodes all of it. */
  Recording run() throws UnreadableNote, OpusException {
    headers();
    while (reader.more()) {
      page(reader.next());
    }
    if (reader.cut()) {
      throw UnreadableNote.damaged();
    }
    long wanted = granule - Math.max(offset, 0) - preSkip;
    if (wanted > mostSamples) {
      throw new UnreadableNote(VoiceNoteResult.Problem.TOO_LONG);
    }
    int from = (int) Math.min(size, toRate(preSkip));
    int to = (int) Math.min(size, from + Math.max(0, toRate(wanted)));
    if (to <= from) {
      throw new UnreadableNote(VoiceNoteResult.Problem.EMPTY);
    }
    return new Recording(rate, Arrays.copyOfRange(sound, from, to));
  }

  /** The first packet has a page of its own; the comments end with the page that they end in. */
  private void headers() throws UnreadableNote, OpusException {
    reader.next();
    if (reader.packets().size() != 1) {
      throw new UnreadableNote(VoiceNoteResult.Problem.OTHER_FORMAT);
    }
    OpusHead head = OpusHead.read(reader.packets().get(0));
    preSkip = head.preSkip();
    decoder.setGain(head.gain());
    do {
      if (!reader.more()) {
        throw UnreadableNote.damaged();
      }
      reader.next();
    } while (reader.packets().isEmpty());
    if (reader.packets().size() != 1 || !OpusHead.isTags(reader.packets().get(0))) {
      throw UnreadableNote.damaged();
    }
  }

  private void page(OggPage page) throws UnreadableNote, OpusException {
    long before = packetSamples;
    for (byte[] packet : reader.packets()) {
      packet(packet);
    }
    if (packetSamples == before) {
      return;
    }
    long onPage = packetSamples - before;
    if (offset < 0) {
      // A stream may begin anywhere; one that ends with this page may end before its last packet.
      offset = page.has(OggPage.LAST) ? 0 : page.granule() - onPage;
    }
    if (offset < 0 || page.granule() < granule) {
      throw UnreadableNote.damaged();
    }
    granule = page.granule();
  }

  private void packet(byte[] packet) throws UnreadableNote, OpusException {
    int samples = OpusPacket.samples(packet);
    packetSamples += samples;
    // The pre-skip and the rest of the last packet are decoded too.
    if (packetSamples > mostSamples + preSkip + OpusPacket.LONGEST || spent.getAsBoolean()) {
      throw new UnreadableNote(VoiceNoteResult.Problem.TOO_LONG);
    }
    int needed = (int) toRate(samples);
    if (sound.length - size < needed) {
      sound = Arrays.copyOf(sound, Math.max(size + needed, sound.length * 2));
    }
    int given = decoder.decode(packet, 0, packet.length, sound, size, needed, false);
    if (given != needed) {
      throw UnreadableNote.damaged();
    }
    size += given;
  }

  private long toRate(long samples) {
    return samples * rate / GRANULE_RATE;
  }
}
