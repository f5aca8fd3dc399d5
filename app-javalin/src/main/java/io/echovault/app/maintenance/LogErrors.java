package io.echovault.app.maintenance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The errors and warnings of the last day in the log, by event. */
final class LogErrors {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern LINE =
      Pattern.compile("(\\S{20,40}) (ERROR|WARN) .*?\\bevent=(\\w{1,60}).*");

  private LogErrors() {}

  static Look since(Path dataDirectory, Instant now) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (Path file : files(dataDirectory.resolve("logs"), now)) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .flatMap(line -> event(line, now.minus(DAY)).stream())
            .forEach(event -> counts.merge(event, 1L, Long::sum));
      }
    }
    String what = "logs/app.log";
    if (counts.isEmpty()) {
      return Look.fine(what, "no errors and no warnings in 24 hours");
    }
    String found =
        counts.entrySet().stream()
            .map(each -> each.getValue() + " x " + each.getKey())
            .collect(Collectors.joining(", "));
    return counts.keySet().stream().anyMatch(each -> each.startsWith("ERROR"))
        ? Look.attention(what, found + ". Look: grep ERROR logs/app.log")
        : Look.fine(what, found);
  }

  private static Optional<String> event(String line, Instant since) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = OffsetDateTime.parse(matcher.group(1)).toInstant();
      return at.isBefore(since)
          ? Optional.empty()
          : Optional.of(matcher.group(2) + " " + matcher.group(3));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** The present one, and those that were put away in the last two days. */
  private static List<Path> files(Path folder, Instant now) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Instant oldest = now.minus(DAY).minus(DAY);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.getFileName().toString().startsWith("app."))
          .filter(each -> Instant.ofEpochMilli(each.toFile().lastModified()).isAfter(oldest))
          .sorted()
          .toList();
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
