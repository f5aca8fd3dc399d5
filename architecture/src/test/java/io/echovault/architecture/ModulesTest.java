package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The poms are read as written, and leave nothing unpinned. */
class ModulesTest {
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
}
