package io.echovault.drills.process;

import io.echovault.drills.ground.AppProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an app's {@code /metrics} said at one moment. */
record Gauges(List<String> lines) {

  static Gauges of(AppProcess app) throws IOException, InterruptedException {
    return new Gauges(app.get("/metrics").lines().toList());
  }

  /** The value that a line with this beginning ends with; 0 when there is none. */
  double value(String beginning) {
    return lines.stream()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0);
  }

  /** The values of a metric by one of its labels. */
  Map<String, Long> byLabel(String metric, String label) {
    Pattern wanted =
        Pattern.compile(
            Pattern.quote(metric) + "\\{.*" + Pattern.quote(label) + "=\"([^\"]*)\".*\\} (\\S+)");
    Map<String, Long> values = new TreeMap<>();
    for (String line : lines) {
      Matcher matcher = wanted.matcher(line);
      if (matcher.matches()) {
        values.merge(matcher.group(1), Math.round(Double.parseDouble(matcher.group(2))), Long::sum);
      }
    }
    return values;
  }
}
