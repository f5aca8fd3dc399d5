package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A skipped test counts as a failure. This module is built last, when all others have reported. */
class SkippedTestsTest {
  private static final Pattern SKIPPED = Pattern.compile("<skipped[ />]");

  @Test
  void noOtherModuleSkippedATest() throws IOException {
    assertThat(reportsWithSkippedTests(Project.root())).isEmpty();
  }

  @Test
  void aSkippedTestIsSeen(@TempDir Path root) throws IOException {
    Path reports = Files.createDirectories(root.resolve("module/target/surefire-reports"));
    Files.writeString(reports.resolve("TEST-Ran.xml"), "<testsuite><testcase/></testsuite>");
    Path skipped =
        Files.writeString(
            reports.resolve("TEST-Skipped.xml"),
            "<testsuite><testcase><skipped message=\"later\"/></testcase></testsuite>");

    assertThat(reportsWithSkippedTests(root)).containsExactly(skipped);
  }

  private static List<Path> reportsWithSkippedTests(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("target/surefire-reports"))
          .filter(Files::isDirectory)
          .flatMap(SkippedTestsTest::reports)
          .filter(SkippedTestsTest::hasSkipped)
          .toList();
    }
  }

  private static Stream<Path> reports(Path directory) {
    try (Stream<Path> reports = Files.list(directory)) {
      return reports.filter(file -> file.toString().endsWith(".xml")).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean hasSkipped(Path report) {
    try {
      return SKIPPED.matcher(Files.readString(report)).find();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
