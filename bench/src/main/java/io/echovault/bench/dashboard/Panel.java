package io.echovault.bench.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One panel of a dashboard.
 *
 * @param line whether it shows lines over time; otherwise the newest value
 * @param unit the name of a unit as Grafana has it, such as {@code percentunit}
 * @param place where it stands, in a grid of 24 columns
 */
record Panel(String title, boolean line, String unit, Place place, List<Query> queries) {
  /** What it asks Prometheus for, and how an answer is called: {@code {{label}}} is filled in. */
  record Query(String expression, String legend) {}

  /** A place in the grid, in its columns and rows. */
  record Place(int x, int y, int width, int height) {}

  Panel {
    queries = List.copyOf(queries);
  }

  /** All panels of a dashboard as Grafana exports it. */
  static List<Panel> read(Path file) throws IOException {
    JsonNode dashboard = new JsonMapper().readTree(Files.readAllBytes(file));
    return each(dashboard.path("panels")).map(Panel::of).toList();
  }

  private static Panel of(JsonNode panel) {
    JsonNode grid = panel.path("gridPos");
    return new Panel(
        panel.path("title").asString(),
        panel.path("type").asString().equals("timeseries"),
        panel.path("fieldConfig").path("defaults").path("unit").asString(""),
        new Place(
            grid.path("x").asInt(),
            grid.path("y").asInt(),
            grid.path("w").asInt(),
            grid.path("h").asInt()),
        each(panel.path("targets"))
            .map(
                target ->
                    new Query(
                        target.path("expr").asString(), target.path("legendFormat").asString("")))
            .toList());
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
