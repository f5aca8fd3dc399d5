package io.echovault.bench.dashboard;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Prometheus, by its HTTP interface ({@code /api/v1/query_range}). */
final class Prometheus {
  private static final int POINTS = 240;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String address;
  private final Instant from;
  private final Instant to;

  /**
   * One at an address, asked about a span of time.
   *
   * @param address such as {@code http://127.0.0.1:9090}
   */
  Prometheus(String address, Instant from, Instant to) {
    this.address = address;
    this.from = from;
    this.to = to;
  }

  /**
   * What a panel shows; lines without any value are left out.
   *
   * @throws IOException when Prometheus does not answer, or refuses a query
   */
  List<Series> series(Panel panel) throws IOException, InterruptedException {
    List<Series> all = new ArrayList<>();
    for (Panel.Query query : panel.queries()) {
      for (JsonNode result : ask(query.expression()).path("data").path("result")) {
        List<Series.Point> points = points(result.path("values"));
        if (!points.isEmpty()) {
          all.add(new Series(name(query.legend(), result.path("metric")), points));
        }
      }
    }
    return all;
  }

  private JsonNode ask(String expression) throws IOException, InterruptedException {
    long step = Math.max(1, Duration.between(from, to).toSeconds() / POINTS);
    String asked =
        "%s/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
            .formatted(
                address,
                URLEncoder.encode(expression, StandardCharsets.UTF_8),
                from.getEpochSecond(),
                to.getEpochSecond(),
                step);
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(asked)).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    JsonNode body = json.readTree(answer.body());
    if (!body.path("status").asString("").equals("success")) {
      throw new IOException(
          "Prometheus refuses " + expression + ": " + body.path("error").asString(""));
    }
    return body;
  }

  private static List<Series.Point> points(JsonNode values) {
    List<Series.Point> points = new ArrayList<>();
    for (JsonNode pair : values) {
      double value = number(pair.path(1).asString(""));
      if (Double.isFinite(value)) {
        points.add(new Series.Point(pair.path(0).asDouble(), value));
      }
    }
    return points;
  }

  /** A number as Prometheus writes it, {@code +Inf} and {@code NaN} among them. */
  private static double number(String text) {
    return switch (text) {
      case "", "NaN", "+Inf", "-Inf" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }

  private static String name(String legend, JsonNode labels) {
    String name = legend;
    for (Map.Entry<String, JsonNode> label : labels.properties()) {
      name = name.replace("{{" + label.getKey() + "}}", label.getValue().asString(""));
    }
    return name.replaceAll("\\{\\{[^}]*\\}\\}", "").strip();
  }
}
