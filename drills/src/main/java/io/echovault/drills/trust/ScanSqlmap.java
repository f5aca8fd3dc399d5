package io.echovault.drills.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** sqlmap: puts pieces of SQL into a parameter and looks whether the answer gives them away. */
final class ScanSqlmap {
  private static final String FOUND = "Parameter: ";
  private static final String TESTED = "all tested parameters do not appear to be injectable";

  private final ScanTool tool;

  ScanSqlmap(Path folder, Duration longest) {
    tool = new ScanTool("sqlmap", folder.resolve("sqlmap"), longest);
  }

  String version() throws IOException, InterruptedException {
    return tool.version();
  }

  /**
   * Tries one address.
   *
   * @param place how the findings name it
   * @param request the address, and what more there is to say of the request in sqlmap's options; a
   *     * stands where something is to be put in
   * @throws IOException when it did not come to an end with a result
   */
  List<ScanFinding> scan(String place, List<String> request)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--batch",
                "--disable-coloring",
                "--flush-session",
                "--level=3",
                "--risk=2",
                "--threads=4",
                "--timeout=20",
                "--time-sec=2",
                "--dbms=PostgreSQL",
                "--ignore-code=*",
                "--skip-waf"));
    arguments.addAll(request);
    List<String> printed = Files.readAllLines(tool.run(arguments));
    List<ScanFinding> found =
        printed.stream()
            .filter(line -> line.startsWith(FOUND))
            .map(line -> new ScanFinding("sqlmap", line.substring(FOUND.length()), place))
            .distinct()
            .toList();
    if (found.isEmpty() && printed.stream().noneMatch(line -> line.contains(TESTED))) {
      throw new IOException("sqlmap has no result for " + place + ": " + last(printed));
    }
    return found;
  }

  private static String last(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("CRITICAL") || line.contains("ERROR"))
        .reduce((earlier, later) -> later)
        .orElse("it said nothing");
  }
}
