package io.echovault.bench.times;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Note;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps expressions of time as notes and compares the times that the memories are about with those
 * that the expressions are meant to name. A time that is kept wrongly is counted apart from one
 * that is not read, because nobody notices the former.
 */
public final class TimesBench implements Run {
  private static final double FEWEST_AGREEING = 0.95;
  private static final double MOST_WRONG = 0.01;

  /** Where the clocks show the time of Greenwich all year, as the files do. */
  private static final ChannelIdentity ICELAND = ChannelIdentity.whatsappPhone("3546110000");

  /** The columns of a file: language, reference, expression, expected, precision. */
  private static final int COLUMNS = 5;

  private static final String OWN = "own";

  /** Everyday expressions of our own in seven languages, some of which name no time. */
  private static final String EVERYDAY = "everyday.tsv";

  /** What stands in place of a time when the words name none. */
  private static final String NONE = "none";

  private enum Verdict {
    AGREES,
    WRONG,
    UNREAD
  }

  private record Expression(
      String language,
      LocalDateTime saidAt,
      String words,
      Optional<LocalDateTime> expected,
      boolean exact) {}

  @Override
  public String about() {
    return "expressions of time, of which each names a known moment or day (tabs, a header line)";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("data", OWN, "misses", "no");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    boolean misses = options.text("misses").equals("yes");
    Map<String, Counts> byLanguage = new TreeMap<>();
    Counts all = new Counts();
    Memories memories = memories();
    MemberRef member = memories.enrol(ICELAND);
    for (Expression each : expressions(options)) {
      Optional<LocalDateTime> found =
          memories
              .remember(member, Note.said(each.words(), each.saidAt().toInstant(ZoneOffset.UTC)))
              .aboutAt()
              .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      Verdict verdict = verdict(each, found);
      all.add(verdict);
      byLanguage.computeIfAbsent(each.language(), language -> new Counts()).add(verdict);
      if (misses && verdict != Verdict.AGREES) {
        progress.say(
            "%s %s said %s: %s, not %s: %s",
            verdict,
            each.language(),
            each.saidAt(),
            text(each.expected()),
            text(found),
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

  /** Those of the file that is named, or our own. */
  private static List<Expression> expressions(Options options) throws IOException {
    if (!options.text("data").equals(OWN)) {
      try (Stream<String> lines = Files.lines(options.path("data"), StandardCharsets.UTF_8)) {
        return read(lines);
      }
    }
    InputStream in =
        Objects.requireNonNull(TimesBench.class.getResourceAsStream(EVERYDAY), EVERYDAY);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(reader.lines());
    }
  }

  private static List<Expression> read(Stream<String> lines) {
    return lines
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns.length >= COLUMNS)
        .map(TimesBench::expression)
        .toList();
  }

  private static Expression expression(String[] columns) {
    return new Expression(
        columns[0],
        LocalDateTime.parse(columns[1]),
        columns[2],
        columns[3].equals(NONE) ? Optional.empty() : Optional.of(LocalDateTime.parse(columns[3])),
        columns[4].equals("minute"));
  }

  private static Memories memories() {
    return MemoCore.with(TrialOutside.inMemory(InstantSource.system())).memories();
  }

  private static Verdict verdict(Expression each, Optional<LocalDateTime> found) {
    if (found.isEmpty()) {
      return each.expected().isEmpty() ? Verdict.AGREES : Verdict.UNREAD;
    }
    boolean agrees =
        each.exact()
            ? found.equals(each.expected())
            : found
                .map(LocalDateTime::toLocalDate)
                .equals(each.expected().map(LocalDateTime::toLocalDate));
    return agrees ? Verdict.AGREES : Verdict.WRONG;
  }

  private static String text(Optional<LocalDateTime> time) {
    return time.map(LocalDateTime::toString).orElse(NONE);
  }

  private static Map<String, Object> figures(Counts counts) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", counts.all());
    figures.put("agree", counts.of(Verdict.AGREES));
    figures.put("wrong", counts.of(Verdict.WRONG));
    figures.put("unread", counts.of(Verdict.UNREAD));
    return figures;
  }

  private static List<String> broken(Counts counts) {
    double n = Math.max(1, counts.all());
    List<String> broken = new ArrayList<>();
    if (counts.of(Verdict.AGREES) / n < FEWEST_AGREEING) {
      broken.add("fewer than 95 % agree");
    }
    if (counts.of(Verdict.WRONG) / n > MOST_WRONG) {
      broken.add("more than 1 % are read as another time");
    }
    return broken;
  }

  /** How often each verdict fell. */
  private static final class Counts {
    private final Map<Verdict, Integer> byVerdict = new EnumMap<>(Verdict.class);

    void add(Verdict verdict) {
      byVerdict.merge(verdict, 1, Integer::sum);
    }

    int of(Verdict verdict) {
      return byVerdict.getOrDefault(verdict, 0);
    }

    int all() {
      return byVerdict.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
