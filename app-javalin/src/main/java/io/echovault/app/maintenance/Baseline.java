package io.echovault.app.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures that later ones are compared with: those of the first time. */
record Baseline(Path file) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** So much more is worth a look. */
  private static final double MORE = 1.5;

  /** Differences below this many milliseconds are noise. */
  private static final double NOISE = 5;

  static Baseline in(Path dataDirectory) {
    return new Baseline(dataDirectory.resolve("data").resolve("baseline.json"));
  }

  List<Look> compared(Map<String, Double> figures, Instant now) throws IOException {
    if (figures.isEmpty()) {
      return List.of(
          Look.attention(
              "figures",
              "no bot answers, or it has handled fewer than 100 messages since its start"));
    }
    if (!Files.exists(file)) {
      keep(figures, now);
      return List.of(
          Look.fine(
              "figures", "kept as the baseline in data/baseline.json: " + new TreeMap<>(figures)));
    }
    Map<String, Double> before = read();
    List<Look> looks = new ArrayList<>();
    figures.forEach(
        (name, value) -> {
          double then = before.getOrDefault(name, value);
          String found = value + " against " + then;
          looks.add(
              value > MORE * then && value - then > NOISE
                  ? Look.attention(
                      name,
                      found
                          + ". See docs/measurements.md for what is usual; to compare with the"
                          + " present from now on, remove data/baseline.json")
                  : Look.fine(name, found));
        });
    return looks;
  }

  private void keep(Map<String, Double> figures, Instant now) throws IOException {
    ObjectNode node = JSON.createObjectNode().put("at", now.toString());
    new TreeMap<>(figures).forEach(node::put);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, JSON.writeValueAsString(node) + "\n");
  }

  private Map<String, Double> read() throws IOException {
    Map<String, Double> figures = new TreeMap<>();
    try {
      for (Map.Entry<String, JsonNode> each : JSON.readTree(Files.readString(file)).properties()) {
        if (each.getValue().isNumber()) {
          figures.put(each.getKey(), each.getValue().asDouble());
        }
      }
    } catch (JacksonException damaged) {
      throw new IOException("data/baseline.json is damaged: remove it", damaged);
    }
    return figures;
  }
}
