package io.echovault.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The poms: who may depend on whom, and nothing unpinned. */
class ModulesTest {
  private static final Map<String, Map<String, Set<String>>> ARROWS =
      Map.ofEntries(
          entry("memo-bom", Map.of()),
          entry("memo-ports", Map.of()),
          entry("memo-core", to("memo-ports").andInTests("memo-ports-testkit", "adapter-archive")),
          entry("memo-ports-testkit", to("memo-ports").only()),
          entry("adapter-whatsapp", to("memo-ports").andInTests("memo-ports-testkit", "simulator")),
          entry(
              "adapter-postgres",
              to("memo-ports").andInTests("memo-ports-testkit", "local-postgres")),
          entry("adapter-onnx", to("memo-ports").andInTests("memo-ports-testkit")),
          entry("adapter-text", to("memo-ports").andInTests("memo-ports-testkit")),
          entry("adapter-archive", to("memo-ports").andInTests("memo-ports-testkit")),
          entry("adapter-files", to("memo-ports").andInTests("memo-ports-testkit")),
          entry("local-postgres", Map.of()),
          entry("simulator", Map.of()),
          entry(
              "app-javalin",
              to(
                      "memo-ports",
                      "memo-core",
                      "adapter-whatsapp",
                      "adapter-postgres",
                      "adapter-onnx",
                      "adapter-text",
                      "adapter-archive",
                      "adapter-files")
                  .andInTests("memo-ports-testkit", "local-postgres", "simulator")),
          entry("demo", to("app-javalin", "local-postgres", "simulator").only()),
          entry("bench", to("demo", "memo-ports-testkit").only()),
          entry("drills", to("bench").only()),
          entry(
              "architecture",
              to().andInTests(
                      "demo", "drills", "memo-ports-testkit", "adapter-text", "adapter-files")));

  /** What Maven runs in every module, mentioned or not. */
  private static final Set<String> LIFECYCLE =
      Set.of(
          "maven-clean-plugin",
          "maven-resources-plugin",
          "maven-compiler-plugin",
          "maven-surefire-plugin",
          "maven-jar-plugin",
          "maven-install-plugin",
          "maven-deploy-plugin",
          "maven-site-plugin");

  private final Pom root = Pom.in(Project.root());

  @Test
  void dependOnEachOtherOnlyAsListed() {
    assertThat(root.modules().stream().collect(Collectors.toMap(Pom::artifact, Pom::arrows)))
        .containsExactlyInAnyOrderEntriesOf(ARROWS);
  }

  @Test
  void pinEveryPlugin() {
    assertThat(root.pinnedPlugins()).containsAll(LIFECYCLE);
    assertThat(root.modules()).allSatisfy(module -> assertThat(unpinned(module)).isEmpty());
  }

  @Test
  void seePlantedArrowsAndUnpinnedPlugins(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("pom.xml"),
        """
        <project>
          <artifactId>planted</artifactId>
          <dependencies>
            <dependency><groupId>io.echovault</groupId><artifactId>memo-core</artifactId></dependency>
            <dependency>
              <groupId>io.echovault</groupId><artifactId>demo</artifactId><scope>test</scope>
            </dependency>
          </dependencies>
          <build><plugins>
            <plugin><artifactId>without-version</artifactId></plugin>
            <plugin><artifactId>with-range</artifactId><version>[1,2)</version></plugin>
            <plugin><artifactId>with-version</artifactId><version>1.2.3</version></plugin>
          </plugins></build>
        </project>
        """);
    Pom planted = Pom.in(directory);

    assertThat(planted.arrows())
        .isEqualTo(Map.of("compile", Set.of("memo-core"), "test", Set.of("demo")));
    assertThat(unpinned(planted)).containsExactlyInAnyOrder("without-version", "with-range");
  }

  private Set<String> unpinned(Pom module) {
    Set<String> plugins = new HashSet<>(module.usedPlugins());
    plugins.removeAll(module.pinnedPlugins());
    plugins.removeAll(root.pinnedPlugins());
    return plugins;
  }

  private static Arrows to(String... modules) {
    return new Arrows(List.of(modules));
  }

  private record Arrows(List<String> compile) {
    Map<String, Set<String>> only() {
      return Map.of("compile", Set.copyOf(compile));
    }

    Map<String, Set<String>> andInTests(String... modules) {
      return compile.isEmpty()
          ? Map.of("test", Set.of(modules))
          : Map.of("compile", Set.copyOf(compile), "test", Set.of(modules));
    }
  }
}
