package io.echovault.app.maintenance;

import io.echovault.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics of the bot that runs, since its start; nothing when none runs. */
record BotMetrics(Map<String, Double> values) {
  private static final Pattern LINE =
      Pattern.compile("(echovault_\\w+(?:\\{.*\\})?) ([-+.0-9eE]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Means of fewer tell of the first ones, which take longest. */
  private static final long ENOUGH = 100;

  private static final String REQUESTS = "echovault_http_requests_total";

  BotMetrics {
    values = Map.copyOf(values);
  }

  static BotMetrics ask(Settings settings) {
    String host =
        settings.host().equals("0.0.0.0") || settings.host().equals("::")
            ? "127.0.0.1"
            : settings.host();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + settings.port() + "/metrics"))
            .timeout(PATIENCE);
    settings
        .monitoring()
        .token()
        .ifPresent(token -> request.header("Authorization", "Bearer " + token.value()));
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      return read(client.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException unreachable) {
      return new BotMetrics(Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new BotMetrics(Map.of());
    }
  }

  /** Those in what /metrics answers, by name and labels; blanks stand in labels too. */
  static BotMetrics read(String text) {
    Map<String, Double> values = new TreeMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> values.put(line.group(1), Double.valueOf(line.group(2))));
    return new BotMetrics(values);
  }

  /** What the metrics say of the time since the start. */
  List<Look> day() {
    if (values.isEmpty()) {
      return List.of(Look.attention("metrics", "no bot answers. Start it: scripts/restart.sh"));
    }
    List<Look> looks = new ArrayList<>();
    looks.add(
        Look.fine(
            "messages",
            whole(sum("echovault_webhook_messages_total", ""))
                + " accepted since the start, "
                + whole(sum("echovault_memories_stored_total", ""))
                + " kept"));
    looks.add(none("answers 5xx", sum(REQUESTS, "status=\"5"), "Look: grep ERROR logs/app.log"));
    looks.add(
        none(
            "replies given up",
            sum("echovault_outbox_given_up_total", ""),
            "Look: scripts/memo dead-replies"));
    looks.add(
        none(
            "forged webhooks",
            sum("echovault_webhook_refused_total", "forged"),
            "Somebody tries, or WEBHOOK_SECRET is not the one at Meta"));
    return looks;
  }

  /** What can be compared from quarter to quarter, in milliseconds; of what happened often. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    mean("echovault_http_request_seconds", "POST /webhook")
        .ifPresent(value -> figures.put("webhook_ms", value));
    mean("echovault_inbox_handling_seconds", "")
        .ifPresent(value -> figures.put("handling_ms", value));
    mean("echovault_inbox_lag_seconds", "").ifPresent(value -> figures.put("lag_ms", value));
    return figures;
  }

  private Optional<Double> mean(String name, String label) {
    double count = sum(name + "_count", label);
    return count < ENOUGH
        ? Optional.empty()
        : Optional.of(Math.round(1e6 * sum(name + "_sum", label) / count) / 1e3);
  }

  private static Look none(String what, double count, String otherwise) {
    return count == 0
        ? Look.fine(what, "none since the start")
        : Look.attention(what, whole(count) + " since the start. " + otherwise);
  }

  private double sum(String name, String label) {
    return values.entrySet().stream()
        .filter(each -> each.getKey().equals(name) || each.getKey().startsWith(name + "{"))
        .filter(each -> each.getKey().contains(label))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static String whole(double value) {
    return String.valueOf(Math.round(value));
  }
}
