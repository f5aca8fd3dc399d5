package io.echovault.app.health;

import io.echovault.ports.vocabulary.QueueDepth;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** A report as people and programs read it. */
public final class Shown {
  private Shown() {}

  /** The report as nested maps, ready for JSON. */
  public static Map<String, Object> json(Report report) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("status", report.ready() ? "ready" : "not ready");
    shown.put("version", report.version());
    shown.put("installation", report.installation());
    shown.put("uptime_seconds", report.uptime().toSeconds());
    shown.put("problems", report.problems());
    shown.put(
        "database",
        Map.of(
            "reachable", report.database().reachable(),
            "durable", report.database().durable(),
            "role_bound", report.database().bound(),
            "connections", report.pool().active(),
            "connections_waiting", report.pool().waiting()));
    shown.put(
        "queues",
        Map.of(
            "webhook", Map.of("waiting", report.webhookQueue()),
            "inbox", depth(report.inbox(), report.at()),
            "outbox", depth(report.outbox(), report.at())));
    shown.put("sending_stopped", report.sendingStopped());
    shown.put("disk_free_bytes", report.freeBytes());
    return shown;
  }

  /** The report in one word. */
  public static String word(Report report) {
    return report.ready() ? "ready" : "unavailable";
  }

  /** A page with nothing but the word. */
  public static String wordPage(Report report) {
    return WORD_PAGE.replace("{word}", word(report));
  }

  /** The report as a page. */
  public static String page(Report report) {
    var rows = new StringJoiner("\n");
    rows.add(row("Version", report.version()));
    rows.add(row("Up for", length(report.uptime())));
    rows.add(row("Database", report.database().reachable() ? "reachable" : "not reachable"));
    rows.add(row("Messages waiting", words(report.inbox(), report.at())));
    rows.add(row("Replies waiting", words(report.outbox(), report.at())));
    rows.add(row("Sending", report.sendingStopped() ? "stopped: look at the log" : "works"));
    rows.add(row("Disk", report.freeBytes() / 1_000_000 + " MB free"));
    report.problems().forEach(problem -> rows.add(row("Problem", escape(problem))));
    return PAGE.replace("{state}", report.ready() ? "ready" : "not ready")
        .replace("{colour}", report.ready() ? "#0a7d4f" : "#b3261e")
        .replace("{rows}", rows.toString());
  }

  private static Map<String, Object> depth(QueueDepth depth, Instant now) {
    return Map.of(
        "waiting", depth.waiting(),
        "dead", depth.dead(),
        "oldest_seconds", age(depth, now).toSeconds());
  }

  static Duration age(QueueDepth depth, Instant now) {
    Duration age =
        depth.oldest().map(oldest -> Duration.between(oldest, now)).orElse(Duration.ZERO);
    return age.isNegative() ? Duration.ZERO : age;
  }

  private static String words(QueueDepth depth, Instant now) {
    String oldest = depth.waiting() == 0 ? "" : ", the oldest for " + length(age(depth, now));
    String dead = depth.dead() == 0 ? "" : ", " + depth.dead() + " given up";
    return depth.waiting() + oldest + dead;
  }

  private static String length(Duration duration) {
    if (duration.toHours() > 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
  }

  private static String row(String name, String value) {
    return "<tr><th>" + name + "</th><td>" + value + "</td></tr>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static final String WORD_PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{word}</title>
      </head>
      <body>{word}</body>
      </html>
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>EchoVault: {state}</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 34rem; padding: 0 1rem }
      h1 strong { color: {colour} }
      th { text-align: left; font-weight: 600; padding-right: 1.5rem; vertical-align: top }
      </style>
      </head>
      <body>
      <h1>EchoVault is <strong>{state}</strong></h1>
      <table>
      {rows}
      </table>
      <p>For programs: this address without <code>Accept: text/html</code>, and
      <a href="/metrics">/metrics</a>.</p>
      </body>
      </html>
      """;
}
