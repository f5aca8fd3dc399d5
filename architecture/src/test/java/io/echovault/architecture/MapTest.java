package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The map in {@code docs/architecture.md} shows the poms, the classes and the rules as they are.
 */
class MapTest {
  private static final String MODULES = "The modules";
  private static final String PACKAGES = "The packages";
  private static final String ROOMS = "The rooms of the core";
  private static final String RULES = "The rules";
  private static final String WAY = "The way of one message";
  private static final String MAIN = "src/main/java/io/echovault/";
  private static final String TEST = "src/test/java/io/echovault/";
  private static final String DOCKS = "Where new things dock";

  private final Markdown map = map();

  @Test
  void namesTheModulesThatEachPomNames() {
    assertThat(arrows(map.section(MODULES))).isEqualTo(arrows(Pom.in(Project.root())));
  }

  @Test
  void namesThePackagesThatTheClassesOfEachUse() {
    assertThat(
            Uses.differences(
                map.section(PACKAGES).column(2), Uses.under(Layers.REAL.root(), Imported.REAL)))
        .isEmpty();
  }

  @Test
  void keepsEachPackageInOneModuleItsTestsIncluded(@TempDir Path planted) throws IOException {
    Map<String, Set<String>> modules = map.section(PACKAGES).column(1);
    assertThat(misplaced(Project.root(), modules)).isEmpty();
    assertThat(modules)
        .allSatisfy(
            (name, module) ->
                assertThat(Project.root().resolve(String.join("+", module)).resolve(MAIN + name))
                    .isDirectory());

    Files.createDirectories(planted.resolve("bench").resolve(MAIN + "core/recall"));
    Files.createDirectories(planted.resolve("bench").resolve(MAIN + "bench"));
    Files.createDirectories(planted.resolve("memo-core").resolve(TEST + "core"));
    assertThat(misplaced(planted, modules)).containsExactly("bench has a package core");
  }

  @Test
  void namesTheRoomsThatTheClassesOfEachUse() {
    assertThat(
            Uses.differences(
                map.section(ROOMS).column(2),
                Uses.under(Layers.REAL.root() + ".core", Imported.REAL)))
        .isEmpty();
  }

  @Test
  void listsTheRulesThatAreTested() {
    assertThat(map.section(RULES).items())
        .containsExactlyElementsOf(Rules.over(Layers.REAL).map(ArchRule::getDescription).toList());
  }

  @Test
  void tellsTheWayOfAMessageByClassesThatThereAre() {
    assertThat(strangers(map.section(WAY))).isEmpty();
    assertThat(map.section(WAY).text().lines().filter(line -> line.matches("\\d+\\. .*")))
        .hasSizeBetween(8, 12);
  }

  @Test
  void tellsWhereThingsDockByClassesThatThereAre() {
    assertThat(strangers(map.section(DOCKS))).isEmpty();
    assertThat(map.section(DOCKS).rows())
        .extracting(row -> row.get(0))
        .containsExactly(
            "another check of voices",
            "another limit of a plan",
            "another payment service",
            "another channel to tell people on",
            "another mail",
            "a reminder");
  }

  @Test
  void seesEveryDifferenceOfAPlantedMap() {
    Markdown planted =
        new Markdown(
            """
            ## The modules

            | Module | Knows | Its tests also know |
            |---|---|---|
            | `memo-core` | `memo-ports`, `demo` | |

            ## The packages

            | Package | Module | Knows |
            |---|---|---|
            | `whatsapp` | `adapter-whatsapp` | `core`, `ports` |
            | `nowhere` | `adapter-nowhere` | |

            ## The way of one message

            1. `MemoCore` is there, `Nowhere.atAll()` and `Nobody` are not, `words` are no class.
            """);
    assertThat(arrows(planted.section(MODULES)))
        .isEqualTo(Map.of("memo-core", Map.of("compile", Set.of("memo-ports", "demo"))));
    assertThat(
            Uses.differences(
                planted.section(PACKAGES).column(2),
                new TreeMap<>(
                    Map.of(
                        "whatsapp", Set.of("ports", "postgres"),
                        "postgres", Set.of("ports")))))
        .containsExactly(
            "nowhere has a row and no classes",
            "postgres has no row",
            "whatsapp uses postgres, which its row does not name",
            "the row of whatsapp names core, which it does not use");
    assertThat(strangers(planted.section(WAY))).containsExactly("Nobody", "Nowhere");
  }

  @Test
  void seesTheArrowsOfPlantedClasses() {
    Map<String, Set<String>> uses = Uses.under(Layers.PLANTED.root(), Imported.PLANTED);

    assertThat(uses).containsEntry("simulator", Set.of("ports"));
    assertThat(uses).containsEntry("localpostgres", Set.of("app"));
    assertThat(Uses.differences(Map.of(), uses)).hasSize(uses.size());
  }

  /** The packages of the table that are in a module which their row does not name. */
  private static List<String> misplaced(Path root, Map<String, Set<String>> modules)
      throws IOException {
    List<String> misplaced = new ArrayList<>();
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(root, Files::isDirectory)) {
      for (Path directory : directories) {
        String module = String.valueOf(directory.getFileName());
        modules.forEach(
            (name, home) -> {
              boolean there =
                  Files.exists(directory.resolve(MAIN + name))
                      || Files.exists(directory.resolve(TEST + name));
              if (there && !home.contains(module)) {
                misplaced.add(module + " has a package " + name);
              }
            });
      }
    }
    return misplaced;
  }

  private static Markdown map() {
    try {
      return new Markdown(Files.readString(Project.root().resolve("docs/architecture.md")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The arrows of a table, by module and by scope, as the poms give them. */
  private static Map<String, Map<String, Set<String>>> arrows(Markdown table) {
    Map<String, Set<String>> compile = table.column(1);
    Map<String, Set<String>> tests = table.column(2);
    Map<String, Map<String, Set<String>>> arrows = new TreeMap<>();
    compile.forEach(
        (module, known) -> {
          Map<String, Set<String>> scopes = new TreeMap<>();
          scopes.put("compile", known);
          scopes.put("test", tests.getOrDefault(module, Set.of()));
          scopes.values().removeIf(Set::isEmpty);
          arrows.put(module, scopes);
        });
    return arrows;
  }

  private static Map<String, Map<String, Set<String>>> arrows(Pom root) {
    return root.modules().stream().collect(Collectors.toMap(Pom::artifact, Pom::arrows));
  }

  /** The classes that a text names and that are none of ours. */
  private static List<String> strangers(Markdown text) {
    Set<String> ours =
        Imported.REAL.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    return text.names().stream()
        .filter(name -> Character.isUpperCase(name.charAt(0)))
        .flatMap(name -> Stream.of(name.split("\\W", 2)[0]))
        .filter(name -> !ours.contains(name))
        .distinct()
        .toList();
  }
}
