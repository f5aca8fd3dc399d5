package io.echovault.app.maintenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What of the machine and of Java has an update that closes holes. */
final class Patches {
  /** Java is patched four times a year. */
  private static final long OLDEST_JAVA_DAYS = 110;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Patches() {}

  static List<Look> due(Instant now) {
    List<Look> looks = new ArrayList<>();
    looks.add(java(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    looks.add(packages());
    looks.add(
        Look.fine(
            "libraries",
            "their versions stand in docs/dependencies.md; mvn versions:display-dependency-updates"
                + " names newer ones, and a release of the bot brings them"));
    return looks;
  }

  private static Look java(LocalDate today) {
    String version = System.getProperty("java.version", "unknown");
    try {
      LocalDate made = LocalDate.parse(System.getProperty("java.version.date", ""));
      long days = ChronoUnit.DAYS.between(made, today);
      String found = version + " of " + made;
      return days > OLDEST_JAVA_DAYS
          ? Look.attention("Java", found + ", " + days + " days old. Update it: apt upgrade")
          : Look.fine("Java", found);
    } catch (DateTimeException unknown) {
      return Look.attention("Java", version + ", of no known date");
    }
  }

  private static Look packages() {
    Optional<List<String>> lines = lines("apt", "list", "--upgradable");
    if (lines.isEmpty()) {
      return Look.attention("packages", "apt is not here; look for updates as this system has it");
    }
    List<String> waiting = lines.get().stream().filter(each -> each.contains("/")).toList();
    long security = waiting.stream().filter(each -> each.contains("-security")).count();
    String found = waiting.size() + " with an update, " + security + " of them for security";
    return security > 0
        ? Look.attention("packages", found + ". Run: apt update && apt upgrade")
        : Look.fine("packages", found + "; apt update asks for new ones first");
  }

  private static Optional<List<String>> lines(String... command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          ? Optional.of(lines)
          : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
