package io.echovault.bench.voice;

import io.echovault.bench.run.Folders;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.voice.OpusVoiceNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Our decoder and encoder beside opusdec and opusenc, and over damaged files. */
public final class CodecBench implements Run {
  private static final int FORMAT_RATE = 48_000;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final double LEAST_RATIO = 60;
  private static final double SLOWEST_MS = 1_000;
  private static final int[] KILOBITS = {8, 12, 16, 24, 32, 64};

  private final OpusVoiceNotes notes =
      new OpusVoiceNotes(() -> Duration.ofNanos(System.nanoTime()));

  @Override
  public String about() {
    return "decodes voice notes as opusdec does and encodes what it reads (package opus-tools), and"
        + " ends with a typed error over damaged files";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("files", "60");
    options.put("damaged", "2000");
    options.put("seed", "1");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    if (!OpusTools.installed()) {
      throw new Options.Misuse(
          "opusdec and opusenc are needed to compare with: apt install opus-tools");
    }
    Random random = new Random(options.number("seed", 0));
    List<Path> files = chosen(options, random);
    Path folder = Files.createTempDirectory("codec");
    Map<String, Object> figures = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    try {
      compare(new OpusTools(folder), files, figures, broken);
      progress.say("compared %d files", files.size());
      damage(files, (int) options.number("damaged", 1), random, figures, broken);
    } finally {
      Folders.delete(folder);
    }
    return new Outcome(figures, broken);
  }

  private static List<Path> chosen(Options options, Random random) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(options.path("data"))) {
      all.filter(each -> each.toString().endsWith(".ogg")).sorted().forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new Options.Misuse("--data holds no .ogg files");
    }
    java.util.Collections.shuffle(files, random);
    return files.subList(0, (int) Math.min(files.size(), options.number("files", 1)));
  }

  private void compare(
      OpusTools tools, List<Path> files, Map<String, Object> figures, List<String> broken)
      throws IOException, InterruptedException {
    int decodedSame = 0;
    int encodedSame = 0;
    double lowestRead = Double.POSITIVE_INFINITY;
    double lowestMade = Double.POSITIVE_INFINITY;
    double seconds = 0;
    double decoding = 0;
    double encoding = 0;
    for (int each = 0; each < files.size(); each++) {
      Bytes file = new Bytes(Files.readAllBytes(files.get(each)));
      long began = System.nanoTime();
      Recording usual = heard(notes.decode(file, LONGEST));
      decoding += (System.nanoTime() - began) / 1e9;
      seconds += usual.length().toNanos() / 1e9;
      // opusenc's files, at one bit rate after another, beside those as they are.
      Path judged = tools.kept(tools.encode(usual, KILOBITS[each % KILOBITS.length]));
      for (Path path : List.of(files.get(each), judged)) {
        Recording theirs = tools.decode(path);
        Recording ours =
            heard(notes.decode(new Bytes(Files.readAllBytes(path)), LONGEST, FORMAT_RATE));
        decodedSame += ours.size() == theirs.size() ? 1 : 0;
        lowestRead = Math.min(lowestRead, ratio(theirs, ours));
      }
      began = System.nanoTime();
      Bytes made = notes.encode(usual);
      encoding += (System.nanoTime() - began) / 1e9;
      Recording theirs = tools.decode(tools.kept(made.array()));
      encodedSame += theirs.size() == 3 * usual.size() ? 1 : 0;
      lowestMade =
          Math.min(lowestMade, ratio(theirs, heard(notes.decode(made, LONGEST, FORMAT_RATE))));
    }
    figures.put("files", files.size());
    figures.put("decoded", 2 * files.size());
    figures.put("decoded_same_length", decodedSame);
    figures.put("decoded_snr_db_lowest", rounded(lowestRead));
    figures.put("encoded_same_length", encodedSame);
    figures.put("encoded_snr_db_lowest", rounded(lowestMade));
    figures.put("decode_real_time_factor", rounded(decoding / seconds));
    figures.put("encode_real_time_factor", rounded(encoding / seconds));
    if (decodedSame < 2 * files.size() || encodedSame < files.size()) {
      broken.add("a note has another number of samples than opusdec gives");
    }
    if (Math.min(lowestRead, lowestMade) < LEAST_RATIO) {
      broken.add("a decoded note differs from opusdec's by more than 60 dB below");
    }
  }

  private void damage(
      List<Path> files, int count, Random random, Map<String, Object> figures, List<String> broken)
      throws IOException {
    Damaging damaging = new Damaging(random);
    Map<VoiceNoteResult.Problem, Integer> problems = new EnumMap<>(VoiceNoteResult.Problem.class);
    int heard = 0;
    int thrown = 0;
    double slowest = 0;
    for (int each = 0; each < count; each++) {
      byte[] file = Files.readAllBytes(files.get(each % files.size()));
      Bytes damaged = new Bytes(damaging.damaged(file, each));
      long began = System.nanoTime();
      try {
        VoiceNoteResult result = notes.decode(damaged, LONGEST);
        if (result instanceof VoiceNoteResult.Unreadable unreadable) {
          problems.merge(unreadable.problem(), 1, Integer::sum);
        } else {
          heard++;
        }
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError untyped) {
        thrown++;
      }
      slowest = Math.max(slowest, (System.nanoTime() - began) / 1e6);
    }
    figures.put("damaged", count);
    figures.put("damaged_unreadable", problems);
    figures.put("damaged_still_heard", heard);
    figures.put("damaged_thrown", thrown);
    figures.put("damaged_slowest_ms", rounded(slowest));
    if (thrown > 0) {
      broken.add("a damaged note made the decoder throw");
    }
    if (slowest > SLOWEST_MS) {
      broken.add("a damaged note took longer than a second");
    }
  }

  private static Recording heard(VoiceNoteResult result) {
    if (result instanceof VoiceNoteResult.Heard heard) {
      return heard.recording();
    }
    throw new IllegalStateException("a good note is not decoded: " + result);
  }

  /** How far the difference is below the sound, in decibels; 300 when there is none. */
  private static double ratio(Recording right, Recording ours) {
    short[] expected = right.samples();
    short[] given = ours.samples();
    double power = 0;
    double difference = 0;
    for (int at = 0; at < Math.min(expected.length, given.length); at++) {
      power += (double) expected[at] * expected[at];
      difference += Math.pow(expected[at] - given[at], 2);
    }
    return difference == 0 ? 300 : 10 * Math.log10(Math.max(power, 1) / difference);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
