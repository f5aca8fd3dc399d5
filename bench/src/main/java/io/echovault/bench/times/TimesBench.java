package io.echovault.bench.times;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.time.AboutTimes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads expressions of time and compares them with the times they are meant to name. A time that is
 * kept wrongly is counted apart from one that is not read, because nobody notices the former.
 */
public final class TimesBench implements Run {
  private static final double FEWEST_AGREEING = 0.95;
  private static final double MOST_WRONG = 0.01;

  /** The columns of a file: language, reference, expression, expected, precision. */
  private static final int COLUMNS = 5;

  private enum Verdict {
    AGREES,
    WRONG,
    UNREAD
  }

  private record Expression(
      String language, LocalDateTime saidAt, String words, LocalDateTime expected, boolean exact) {}

  @Override
  public String about() {
    return "expressions of time, of which each names a known moment or day (tabs, a header line)";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("data", "", "misses", "no");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    boolean misses = options.text("misses").equals("yes");
    Map<String, int[]> byLanguage = new TreeMap<>();
    int[] all = new int[Verdict.values().length];
    for (Expression each : read(options.path("data"))) {
      Optional<LocalDateTime> found = found(each);
      Verdict verdict = verdict(each, found);
      all[verdict.ordinal()]++;
      byLanguage.computeIfAbsent(each.language(), l -> new int[all.length])[verdict.ordinal()]++;
      if (misses && verdict != Verdict.AGREES) {
        progress.say(
            "%s %s said %s: %s, not %s: %s",
            verdict,
            each.language(),
            each.saidAt(),
            each.expected(),
            found.map(LocalDateTime::toString).orElse("read"),
            each.words());
      }
    }
    Map<String, Object> languages = new LinkedHashMap<>();
    byLanguage.forEach((language, counts) -> languages.put(language, figures(counts)));
    languages.forEach((language, counts) -> progress.say("%s %s", language, counts));
    Map<String, Object> figures = figures(all);
    figures.put("by_lang", languages);
    return new Outcome(figures, broken(all));
  }

  private static List<Expression> read(Path file) throws IOException {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", -1))
          .filter(columns -> columns.length >= COLUMNS)
          .map(TimesBench::expression)
          .toList();
    }
  }

  private static Expression expression(String[] columns) {
    return new Expression(
        columns[0],
        LocalDateTime.parse(columns[1]),
        columns[2],
        LocalDateTime.parse(columns[3]),
        columns[4].equals("minute"));
  }

  private static Optional<LocalDateTime> found(Expression each) {
    return AboutTimes.aboutAt(each.words(), each.saidAt().atZone(ZoneOffset.UTC))
        .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  private static Verdict verdict(Expression each, Optional<LocalDateTime> found) {
    if (found.isEmpty()) {
      return Verdict.UNREAD;
    }
    boolean agrees =
        each.exact()
            ? found.get().equals(each.expected())
            : found.get().toLocalDate().equals(each.expected().toLocalDate());
    return agrees ? Verdict.AGREES : Verdict.WRONG;
  }

  private static Map<String, Object> figures(int[] counts) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", counts[0] + counts[1] + counts[2]);
    figures.put("agree", counts[Verdict.AGREES.ordinal()]);
    figures.put("wrong", counts[Verdict.WRONG.ordinal()]);
    figures.put("unread", counts[Verdict.UNREAD.ordinal()]);
    return figures;
  }

  private static List<String> broken(int[] counts) {
    double n = Math.max(1, counts[0] + counts[1] + counts[2]);
    List<String> broken = new ArrayList<>();
    if (counts[Verdict.AGREES.ordinal()] / n < FEWEST_AGREEING) {
      broken.add("fewer than 95 % agree");
    }
    if (counts[Verdict.WRONG.ordinal()] / n > MOST_WRONG) {
      broken.add("more than 1 % are read as another time");
    }
    return broken;
  }
}
