package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people read agrees with what is built. */
class DocumentsTest {
  private static final String ACTS =
      "memo-ports/src/main/java/io/echovault/ports/vocabulary/AuditEvent.java";
  private static final String EXAMPLE =
      "memo-core/src/test/java/io/echovault/example/EmbeddingExample.java";

  @Test
  void drawsTheModulesAsThePomsHaveThem() throws IOException {
    assertThat(readme().arrows()).isEqualTo(compileArrows());
  }

  @Test
  void showsTheCompiledExample() throws IOException {
    String example = Files.readString(Project.root().resolve(EXAMPLE));
    assertThat(readme().block("java")).isEqualTo(withImports(example));
    assertThat(readme().block("java").lines().count()).isLessThan(45);
  }

  @Test
  void listsEveryLibraryWithItsVersion() throws IOException {
    String list = Files.readString(Project.root().resolve("docs/dependencies.md"));
    assertThat(
            Pom.in(Project.root()).modules().stream()
                .flatMap(module -> module.libraries().stream()))
        .isNotEmpty()
        .allSatisfy(library -> assertThat(list).contains("| " + withVersion(library) + " |"));
  }

  @Test
  void tellsOfEveryAuditedActInTheOrderOfTheCode() throws IOException {
    assertThat(found("docs/audit.md", "(?m)^\\| `([A-Z_]+)` \\|"))
        .isNotEmpty()
        .isEqualTo(found(ACTS, "(?m)^    ([A-Z_]+),?$"));
  }

  @Test
  void showsAPomWithTheVersionsThatAreBuiltWith() throws IOException {
    String pom = readme().block("xml");
    String root = Files.readString(Project.root().resolve("pom.xml"));
    for (String artifact :
        List.of("memo-bom", "junit-jupiter", "maven-compiler-plugin", "maven-surefire-plugin")) {
      Matcher shown = version(artifact).matcher(pom);
      assertThat(shown.find()).as(artifact).isTrue();
      assertThat(shown.group(1)).isEqualTo(built(artifact, root));
    }
    assertThat(Published.artifacts()).contains("memo-core", "memo-ports-testkit");
  }

  private static String built(String artifact, String root) {
    Pattern version =
        switch (artifact) {
          case "memo-bom" -> version("echovault");
          case "junit-jupiter" -> Pattern.compile("<junit.version>(.*?)</junit.version>");
          default -> version(artifact);
        };
    return version.matcher(root).results().findFirst().orElseThrow().group(1);
  }

  private static Pattern version(String artifact) {
    return Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>(.*?)</version>");
  }

  private static List<String> found(String file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(Project.root().resolve(file)))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void readsAPicture() {
    assertThat(new Readme("```mermaid\ngraph TD\n  a --> b\n  a --> c\n  alone\n```\n").arrows())
        .isEqualTo(Map.of("a", Set.of("b", "c"), "b", Set.of(), "c", Set.of(), "alone", Set.of()));
  }

  /** With the version that the root pom names, for itself or for the bom that it comes with. */
  private static String withVersion(String library) {
    Map<String, String> versions = Pom.in(Project.root()).managedVersions();
    return versions.keySet().stream()
        .filter(named -> named.equals(library) || isBomOf(named, library))
        .map(named -> library + ":" + versions.get(named))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isBomOf(String named, String library) {
    return named.endsWith("-bom")
        && library.startsWith(named.substring(0, named.indexOf(':')) + ".");
  }

  private static String withImports(String code) {
    return code.substring(code.indexOf("\n\n") + 2);
  }

  private static Readme readme() throws IOException {
    return new Readme(Files.readString(Project.root().resolve("README.md")));
  }

  /** The bom holds versions only and architecture tests only: neither is part of the picture. */
  private static Map<String, Set<String>> compileArrows() {
    return Pom.in(Project.root()).modules().stream()
        .filter(module -> !Set.of("memo-bom", "architecture").contains(module.artifact()))
        .collect(
            Collectors.toMap(
                Pom::artifact, module -> module.arrows().getOrDefault("compile", Set.of())));
  }
}
