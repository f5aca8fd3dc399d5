package io.echovault.bench.voice;

import io.echovault.bench.run.Options;
import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a folder with one folder for each speaker, in one of two layouts: {@code line1.ogg} to
 * {@code line5.ogg} are digits read one after another, or {@code DIGIT_SPEAKER_TAKE.ogg} are digits
 * one by one.
 */
public final class SpeakerFolder {
  /** Six digits read one by one take about so long: they come 1.2 seconds apart. */
  private static final int SECONDS = 7;

  private static final int DIGITS = 6;
  private static final int NOTES = 3;
  private static final int CHALLENGES = 6;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final VoiceNotes notes;
  private final Random random;

  /** Reads by that decoder; chance decides which digits make a note. */
  public SpeakerFolder(VoiceNotes notes, Random random) {
    this.notes = notes;
    this.random = random;
  }

  /**
   * What is known of one speaker.
   *
   * @param group {@code F} or {@code M} where the folder's name tells, else empty
   * @param enrolled three notes that the speaker enrols by
   * @param compared notes that each are compared with a voiceprint
   */
  public record Speaker(
      String name, String group, List<Recording> enrolled, List<Recording> compared) {
    public Speaker {
      enrolled = List.copyOf(enrolled);
      compared = List.copyOf(compared);
    }
  }

  /** The speakers, by name; those with too few files are left out. */
  public List<Speaker> read(Path folder) throws IOException {
    List<Speaker> speakers = new ArrayList<>();
    for (Path each : listed(folder)) {
      if (Files.isDirectory(each)) {
        Speaker speaker = Files.exists(each.resolve("line1.ogg")) ? ofLines(each) : ofDigits(each);
        if (!speaker.enrolled().isEmpty() && !speaker.compared().isEmpty()) {
          speakers.add(speaker);
        }
      }
    }
    if (speakers.size() < 2) {
      throw new Options.Misuse(
          folder + " does not hold folders of speakers with line1.ogg … or DIGIT_SPEAKER_TAKE.ogg");
    }
    return speakers;
  }

  /** The file as it is heard. */
  public Recording heard(Path file) throws IOException {
    VoiceNoteResult result = notes.decode(new Bytes(Files.readAllBytes(file)), LONGEST);
    if (result instanceof VoiceNoteResult.Heard heard) {
      return heard.recording();
    }
    throw new IOException(file + " is not decoded: " + result);
  }

  static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Lines 3, 4 and 5 enrol; line 2 and pieces of line 1 are compared. */
  private Speaker ofLines(Path folder) throws IOException {
    List<Recording> enrolled = new ArrayList<>();
    for (int line = 3; line <= 5; line++) {
      Path file = folder.resolve("line" + line + ".ogg");
      if (Files.exists(file)) {
        enrolled.add(heard(file));
      }
    }
    List<Recording> compared = new ArrayList<>();
    if (Files.exists(folder.resolve("line2.ogg"))) {
      compared.add(heard(folder.resolve("line2.ogg")));
    }
    Recording longest = heard(folder.resolve("line1.ogg"));
    int size = SECONDS * longest.rate();
    for (int from = 0; from + size <= longest.size(); from += size) {
      compared.add(longest.part(from, from + size));
    }
    String name = String.valueOf(folder.getFileName());
    String group = name.startsWith("F") ? "F" : name.startsWith("M") ? "M" : "";
    return new Speaker(name, group, enrolled, compared);
  }

  /** Three notes with all digits once enrol; six digits of other takes are compared. */
  private Speaker ofDigits(Path folder) throws IOException {
    Map<Integer, Map<Integer, Recording>> takes = new TreeMap<>();
    for (Path file : listed(folder)) {
      String[] parts = String.valueOf(file.getFileName()).replace(".ogg", "").split("_", -1);
      if (parts.length == 3) {
        takes
            .computeIfAbsent(Integer.valueOf(parts[2]), take -> new TreeMap<>())
            .put(Integer.valueOf(parts[0]), heard(file));
      }
    }
    List<Recording> enrolled = new ArrayList<>();
    List<Map<Integer, Recording>> others = new ArrayList<>();
    takes.forEach(
        (take, digits) -> {
          if (enrolled.size() < NOTES) {
            enrolled.add(joined(List.copyOf(digits.values())));
          } else {
            others.add(digits);
          }
        });
    List<Recording> compared = new ArrayList<>();
    for (int each = 0; !others.isEmpty() && each < CHALLENGES; each++) {
      List<Recording> digits = new ArrayList<>();
      while (digits.size() < DIGITS) {
        List<Recording> take = List.copyOf(others.get(random.nextInt(others.size())).values());
        digits.add(take.get(random.nextInt(take.size())));
      }
      compared.add(joined(digits));
    }
    return new Speaker(String.valueOf(folder.getFileName()), "", enrolled, compared);
  }

  /** The recordings one after another; one at least. */
  public static Recording joined(List<Recording> parts) {
    short[] samples = new short[parts.stream().mapToInt(Recording::size).sum()];
    int to = 0;
    for (Recording part : parts) {
      System.arraycopy(part.samples(), 0, samples, to, part.size());
      to += part.size();
    }
    return new Recording(parts.get(0).rate(), samples);
  }
}
