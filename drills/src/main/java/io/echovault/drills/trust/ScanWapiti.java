package io.echovault.drills.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wapiti: walks over a site, tries all it finds in many ways, and looks at the headers. */
final class ScanWapiti {
  private final ScanTool tool;
  private final Path folder;

  ScanWapiti(Path folder, Duration longest) {
    this.folder = folder.resolve("wapiti");
    tool = new ScanTool("wapiti", this.folder, longest);
  }

  String version() throws IOException, InterruptedException {
    return tool.version();
  }

  /**
   * Looks at a site.
   *
   * @param site its first address
   * @param starts further addresses that nothing links to
   * @param modules the names of Wapiti's modules, with commas
   * @throws IOException when there is no report
   */
  List<ScanFinding> scan(String site, List<String> starts, String modules)
      throws IOException, InterruptedException {
    Path report = Files.createTempFile(folder, "report", ".json");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--url",
                site,
                "--scope",
                "domain",
                "--module",
                modules,
                "--level",
                "2",
                "--timeout",
                "20",
                "--flush-session",
                "--no-bugreport",
                "--format",
                "json",
                "--output",
                report.toString()));
    starts.forEach(start -> arguments.addAll(List.of("--start", start)));
    Path unused = tool.run(arguments);
    return findings(JsonMapper.shared().readTree(Files.readString(report)));
  }

  private static List<ScanFinding> findings(JsonNode report) throws IOException {
    if (!report.has("vulnerabilities")) {
      throw new IOException("wapiti wrote no report");
    }
    List<ScanFinding> found = new ArrayList<>();
    for (String part : List.of("vulnerabilities", "anomalies")) {
      report
          .path(part)
          .properties()
          .forEach(
              kind ->
                  kind.getValue()
                      .forEach(
                          each ->
                              found.add(
                                  new ScanFinding(
                                      "wapiti", said(kind.getKey(), each), place(each)))));
    }
    return found.stream().distinct().toList();
  }

  private static String said(String kind, JsonNode finding) {
    return (kind + ": " + finding.path("info").asString())
        .replace(" | ", " ")
        .lines()
        .findFirst()
        .orElse(kind);
  }

  // A link is good for one use, and each attack writes something else behind the question mark.
  private static String place(JsonNode finding) {
    String path = finding.path("path").asString().replaceFirst("\\?.*", "");
    return finding.path("method").asString()
        + " "
        + path.replaceFirst("^/unlock/.+", "/unlock/{token}");
  }
}
