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
    List<Difference> asTheyCame = new ArrayList<>();
    List<Difference> encodedByThem = new ArrayList<>();
    List<Difference> encodedByUs = new ArrayList<>();
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
        (path.equals(judged) ? encodedByThem : asTheyCame).add(Difference.of(theirs, ours));
      }
      began = System.nanoTime();
      Bytes made = notes.encode(usual);
      encoding += (System.nanoTime() - began) / 1e9;
      Recording theirs = tools.decode(tools.kept(made.array()));
      encodedSame += theirs.size() == 3 * usual.size() ? 1 : 0;
      encodedByUs.add(Difference.of(theirs, heard(notes.decode(made, LONGEST, FORMAT_RATE))));
    }
    figures.put("files", files.size());
    figures.put("decoded", 2 * files.size());
    figures.put("decoded_same_length", decodedSame);
    figures.put("encoded_same_length", encodedSame);
    put("as_they_came", asTheyCame, figures);
    put("encoded_by_opusenc", encodedByThem, figures);
    put("encoded_by_us", encodedByUs, figures);
    figures.put("decode_real_time_factor", rounded(decoding / seconds));
    figures.put("encode_real_time_factor", rounded(encoding / seconds));
    if (decodedSame < 2 * files.size() || encodedSame < files.size()) {
      broken.add("a note has another number of samples than opusdec gives");
    }
    if (Stream.of(asTheyCame, encodedByThem, encodedByUs)
        .flatMap(List::stream)
        .anyMatch(each -> !each.isAlike(LEAST_RATIO))) {
      broken.add("a decoded note differs from opusdec's by more than 60 dB below");
    }
  }

  private static void put(String kind, List<Difference> all, Map<String, Object> figures) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("snr_db_lowest", lowest(all.stream().map(Difference::ratio)));
    shown.put("snr_db_lowest_unclipped", lowest(all.stream().map(Difference::unclippedRatio)));
    shown.put("snr_db_lowest_beyond_rounding", lowest(judged(all)));
    shown.put("within_rounding", all.stream().filter(Difference::withinRounding).count());
    figures.put(kind, shown);
  }

  private static Stream<Double> judged(List<Difference> all) {
    return all.stream().filter(each -> !each.withinRounding()).map(Difference::unclippedRatio);
  }

  /** The lowest of ratios, as text where there is none. */
  private static Object lowest(Stream<Double> ratios) {
    return ratios.min(Double::compare).<Object>map(CodecBench::rounded).orElse("none");
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

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
