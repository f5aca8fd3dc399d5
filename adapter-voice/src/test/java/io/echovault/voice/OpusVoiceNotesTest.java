package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.testkit.VoiceNotesContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpusVoiceNotesTest implements VoiceNotesContract {
  private final OpusVoiceNotes notes =
      new OpusVoiceNotes(() -> Duration.ofNanos(System.nanoTime()));

  @Override
  public VoiceNotes notes() {
    return notes;
  }

  @Test
  void putsASecondOfPacketsOnAPage() {
    byte[] file = notes.encode(Sounds.voice(1, 4)).array();
    // Two pages of headers, four of a second each, one with what the encoder held back.
    assertThat(pages(file)).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1005, 1206, 1323})
  void encodesMoreQuietlyWhatTheEncoderRefuses(long seed) {
    Recording refused = Sounds.resonances(seed);
    assertThat(decode(notes.encode(refused).array()))
        .isInstanceOfSatisfying(
            VoiceNoteResult.Heard.class,
            heard -> assertThat(heard.recording().size()).isEqualTo(refused.size()));
  }

  @Test
  void refusesAPageTwiceOneMissingAndTwoSwapped() throws UnreadableNote {
    byte[] file = notes.encode(Sounds.voice(2, 4)).array();
    List<byte[]> pages = pages(file);
    for (int at = 0; at < pages.size() - 1; at++) {
      List<byte[]> twice = new ArrayList<>(pages);
      twice.add(at, pages.get(at));
      List<byte[]> missing = new ArrayList<>(pages);
      missing.remove(at);
      List<byte[]> swapped = new ArrayList<>(pages);
      swapped.set(at, pages.get(at + 1));
      swapped.set(at + 1, pages.get(at));
      for (List<byte[]> changed : List.of(twice, missing, swapped)) {
        assertThat(decode(joined(changed))).isInstanceOf(VoiceNoteResult.Unreadable.class);
      }
    }
    assertThat(decode(joined(pages))).isInstanceOf(VoiceNoteResult.Heard.class);
  }

  @Test
  void refusesASecondStreamAndWhatFollowsTheEnd() {
    byte[] one = notes.encode(Sounds.voice(3, 1)).array();
    byte[] other = notes.encode(Sounds.voice(4, 1)).array();
    assertThat(decode(joined(List.of(one, other))))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.OTHER_FORMAT));
    assertThat(decode(joined(List.of(one, new byte[5]))))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.DAMAGED));
  }

  /** Damage under checksums that fit, so that it reaches the decoder itself. */
  @Test
  void endsWithAResultOverDamagedPackets() {
    Random random = new Random(5);
    byte[] file = notes.encode(Sounds.voice(5, 2)).array();
    for (int round = 0; round < 300; round++) {
      List<byte[]> pages = pages(file);
      byte[] page = pages.get(random.nextInt(pages.size()));
      for (int change = 0; change < 1 + random.nextInt(20); change++) {
        int from = OggPage.HEADER + (page[OggPage.SEGMENTS] & 0xff);
        page[from + random.nextInt(page.length - from)] = (byte) random.nextInt();
      }
      long began = System.nanoTime();
      VoiceNoteResult result =
          decode(joined(pages.stream().map(OpusVoiceNotesTest::summed).toList()));
      assertThat(result).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void givesUpWhenItsTimeIsSpent() {
    long[] now = {0};
    OpusVoiceNotes slow = new OpusVoiceNotes(() -> Duration.ofSeconds(now[0]++));
    Bytes file = notes.encode(Sounds.voice(6, 3));
    assertThat(slow.decode(file, Duration.ofSeconds(60)))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.TOO_LONG));
  }

  @Test
  void decodesNothingOfAFileThatIsTooLarge() {
    assertThat(notes.decode(new Bytes(new byte[5 << 20]), Duration.ofSeconds(60)))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.TOO_LONG));
  }

  @Test
  void hasNoSoundInHeadersAlone() {
    List<byte[]> pages = pages(notes.encode(Sounds.voice(7, 1)).array());
    assertThat(decode(joined(pages.subList(0, 2))))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.EMPTY));
  }

  @Test
  void decodesAtTheRateOfTheFormatToo() {
    Recording recording = Sounds.voice(8, 1);
    VoiceNoteResult heard = notes.decode(notes.encode(recording), Duration.ofSeconds(2), 48_000);
    assertThat(((VoiceNoteResult.Heard) heard).recording().size()).isEqualTo(3 * recording.size());
  }

  private VoiceNoteResult decode(byte[] file) {
    return notes.decode(new Bytes(file), LONGEST);
  }

  static List<byte[]> pages(byte[] file) {
    List<byte[]> pages = new ArrayList<>();
    try {
      for (int at = 0; at < file.length; ) {
        int end = OggPage.at(file, at).end();
        pages.add(Arrays.copyOfRange(file, at, end));
        at = end;
      }
    } catch (UnreadableNote damaged) {
      throw new AssertionError(damaged);
    }
    return pages;
  }

  static byte[] summed(byte[] page) {
    int crc = OggCrc.of(page, 0, page.length, OggPage.CRC);
    for (int each = 0; each < Integer.BYTES; each++) {
      page[OggPage.CRC + each] = (byte) (crc >>> (8 * each));
    }
    return page;
  }

  static byte[] joined(List<byte[]> parts) {
    byte[] joined = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int to = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, to, part.length);
      to += part.length;
    }
    return joined;
  }
}
