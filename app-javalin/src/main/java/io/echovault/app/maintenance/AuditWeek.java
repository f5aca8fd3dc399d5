package io.echovault.app.maintenance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Acts of the last week that want a look, and how many there were the week before. */
final class AuditWeek {
  private static final int DAYS = 7;
  private static final Pattern ACT = Pattern.compile("\"act\":\"([A-Z_]{3,40})\"");

  /** A few are nothing; so many times as many as the week before are something. */
  private static final int FEW = 10;

  private static final int TIMES = 3;

  private enum Watched {
    ACCESS_REFUSED,
    SIGNATURES_FAILED,
    LOGIN_FAILED,
    LOCKED_OUT,
    RECOVERY_ASKED,
    IDENTITY_MOVED,
    MEMORIES_EXPORTED,
    MEMBER_ERASED,
    TENANT_SEARCHED,
    TENANTS_SEARCHED,
    ROLE_CHANGED,
    OPERATOR_ACTED
  }

  private AuditWeek() {}

  static List<Look> of(Path dataDirectory, Instant now) throws IOException {
    Path folder = dataDirectory.resolve("data/audit");
    Map<Watched, Long> week = counts(folder, now);
    Map<Watched, Long> before = counts(folder, now.minus(Duration.ofDays(DAYS)));
    List<Look> looks = new ArrayList<>();
    for (Watched each : Watched.values()) {
      long count = week.getOrDefault(each, 0L);
      long then = before.getOrDefault(each, 0L);
      String found = count + " this week, " + then + " the week before";
      boolean strange =
          (each == Watched.ACCESS_REFUSED && count > 0) || (count >= FEW && count > TIMES * then);
      looks.add(
          strange
              ? Look.attention(each.name(), found + ". Look: grep " + each + " data/audit/*.jsonl")
              : Look.fine(each.name(), found));
    }
    return looks;
  }

  /** The acts in the files of the seven days up to a moment. */
  private static Map<Watched, Long> counts(Path folder, Instant until) throws IOException {
    Map<Watched, Long> counts = new EnumMap<>(Watched.class);
    LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
    for (int back = 0; back < DAYS; back++) {
      Path day = folder.resolve(last.minusDays(back) + ".jsonl");
      if (Files.exists(day)) {
        try (BufferedReader lines = Files.newBufferedReader(day)) {
          lines.lines().forEach(line -> count(line, counts));
        }
      }
    }
    return counts;
  }

  private static void count(String line, Map<Watched, Long> counts) {
    Matcher act = ACT.matcher(line);
    if (act.find()) {
      for (Watched each : Watched.values()) {
        if (each.name().equals(act.group(1))) {
          counts.merge(each, 1L, Long::sum);
        }
      }
    }
  }
}
