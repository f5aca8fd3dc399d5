package io.echovault.bench.dashboard;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a dashboard of Grafana from what a Prometheus holds of a bot that runs or ran, with the
 * queries, places and units of the file. Every query must be one that Prometheus takes.
 */
public final class DashboardBench implements Run {
  private static final String NOW = "now";

  @Override
  public String about() {
    return "the dashboard drawn from what a Prometheus holds, and panels of it without data";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("prometheus", "http://127.0.0.1:9090");
    options.put("dashboard", "deploy/grafana/dashboard.json");
    options.put("minutes", "30");
    options.put("until", NOW);
    options.put("out", "dashboard.png");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException, InterruptedException {
    Instant to =
        options.text("until").equals(NOW) ? Instant.now() : Instant.parse(options.text("until"));
    Instant from = to.minus(Duration.ofMinutes(options.number("minutes", 1)));
    List<Panel> panels = Panel.read(options.path("dashboard"));
    Prometheus prometheus = new Prometheus(options.text("prometheus"), from, to);
    Picture picture = new Picture("EchoVault", panels, from, to);
    List<String> empty = new ArrayList<>();
    int lines = 0;
    for (Panel panel : panels) {
      List<Series> series = prometheus.series(panel);
      picture.draw(panel, series);
      lines += series.size();
      if (series.isEmpty()) {
        empty.add(panel.title());
        progress.say("%s: no data", panel.title());
      }
    }
    Path out = Path.of(options.text("out"));
    picture.write(out);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("panels", panels.size());
    figures.put("lines", lines);
    figures.put("without_data", empty);
    List<String> broken =
        lines == 0 ? List.of("Prometheus holds nothing of a bot in that time") : List.of();
    return new Outcome(figures, broken);
  }
}
