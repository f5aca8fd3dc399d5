package io.echovault.drills.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings that stand, each with the reason why, in a file beside this class. */
final class ScanAnswers {
  private static final String FILE = "scan-answers.txt";
  private static final String GAP = " | ";

  private final Set<String> answered;

  private ScanAnswers(Set<String> answered) {
    this.answered = answered;
  }

  static ScanAnswers read() throws IOException {
    try (InputStream in = ScanAnswers.class.getResourceAsStream(FILE)) {
      return of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Reads lines of tool, kind, place and reason, with " | " between them; those that begin with #
   * say nothing.
   *
   * @throws IllegalArgumentException when a line has no reason
   */
  static ScanAnswers of(String text) {
    return new ScanAnswers(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(ScanAnswers::finding)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String finding(String line) {
    int reason = line.lastIndexOf(GAP);
    if (line.split(" \\| ", -1).length != 4 || line.substring(reason + GAP.length()).isBlank()) {
      throw new IllegalArgumentException("tool, kind, place and reason are wanted: " + line);
    }
    return line.substring(0, reason);
  }

  /** Those of the findings that have no answer. */
  List<ScanFinding> open(List<ScanFinding> findings) {
    return findings.stream().filter(each -> !answered.contains(each.line())).toList();
  }
}
