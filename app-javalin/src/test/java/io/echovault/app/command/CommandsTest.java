package io.echovault.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpTellsEveryCommand() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "serve", "check", "dead-letters", "dead-replies", "import", "export", "--version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "check",
        "dead-letters",
        "dead-letters replay",
        "dead-replies",
        "dead-replies replay",
        "import",
        "export",
        "explain",
        "why-not",
        "audit",
        "audit verify",
        "audit export",
        "tenants",
        "tenants check",
        "tenants apply",
        "tenants list",
        "members",
        "members join",
        "erase",
        "erasures",
        "erasures replay",
        "receipt",
        "receipt verify",
        "keys",
        "backup write",
        "backup check",
        "backup restore",
        "backup accept",
        "migrate",
        "doctor sign",
        "maintenance",
        "keys generate",
        "keys status",
        "doctor",
        "keys rotate",
        "completion",
        "version",
        "help"
      })
  void everyCommandHasAHelpOfItsOwnThatNeedsNoSettings(String command) {
    for (String option : List.of("--help", "-h")) {
      out.reset();
      assertThat(run(Map.of(), (command + " " + option).split(" "))).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .startsWith("Usage: memo " + command)
          .contains("--help");
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "-h", "--help"})
  void helpIsGivenInThreeWays(String argument) {
    assertThat(run(Map.of(), argument)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Commands:", "audit verify");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "tenants", "keys", "dead-letters"})
  void helpOfAGroupNamesWhatIsInIt(String group) {
    assertThat(run(Map.of(), "help", group)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Commands:");
  }

  /** Only those that print text for a shell or a person, or nothing, have no such option. */
  @Test
  void everyCommandWithAnAnswerCanGiveItAsJson() {
    assertThat(run(Map.of(), "--help")).isZero();
    List<String> commands =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .filter(line -> line.matches(" {2}\\S.*"))
            .map(line -> line.strip().replaceFirst(" {2,}.*", ""))
            .filter(name -> !Set.of("serve", "completion", "version", "help").contains(name))
            .toList();
    assertThat(commands).hasSizeGreaterThan(15).contains("tenants list", "dead-letters");
    assertThat(commands)
        .allSatisfy(
            command -> {
              out.reset();
              assertThat(run(Map.of(), (command + " --help").split(" "))).isZero();
              assertThat(out.toString(StandardCharsets.UTF_8)).contains("--json");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exprot                                   | There is no command exprot. Did you mean export",
        "keys rotat                               | There is no command rotat. Did you mean rotate",
        "dance                                    | There is no command dance. See: memo --help",
        "keys                                     | Say which: memo keys generate, memo keys status, memo keys rotate.",
        "export --member 34600111222              | Something is missing: --to FILE.",
        "export --member 34600111222 --too x      | There is no option --too here.",
        "export --member --to x                   | Something is missing: --member PHONE.",
        "export --member 34600111222 --to a --to b | An option is given twice: --to FILE.",
        "export --member Ana --to x               | for example --member +34600111222.",
        "import a.txt --member 34600111222 --dates 7 | The dates are dmy, mdy or ymd",
        "import a.txt b.txt --member 34600111222  | There is an argument too many.",
        "erase 34600111222                        | Something is missing: --member PHONE.",
        "why-not 34600111222 first Where?         | The memory's number has to be a number",
        "audit export --to x                      | Something is missing: --member PHONE or --tenant",
        "audit export --member 34600111222 --tenant acme --to x | exclude each other",
        "dead-letters replay 7                    | Take them from the list",
        "completion fish                          | There is completion for bash and for zsh.",
        "doctor heart                             | There is no such check.",
        "tenants check now                        | There is an argument too many.",
        "--jsno                                   | There is no option --jsno here.",
        "34600111222                              | There is no such command.",
      })
  void saysInOneLineWhatIsWrongAndRepeatsNoValue(String arguments, String line) {
    assertThat(run(Map.of(), arguments.split(" "))).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(line, " See: memo", "--help")
        .doesNotContain("34600111222 ", "Ana", "Exception");
  }

  @Test
  void takesAQuestionThatBeginsLikeAFileOfArguments() {
    assertThat(run(Map.of(), "explain", "34600111222", "@home", "--", "-5", "degrees?"))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ENCRYPTION_KEY is not set");
  }

  @Test
  void checkGivesItsProblemsAsJson() throws IOException {
    assertThat(run(Map.of("PORT", "none"), "check", "--json")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    JsonNode json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(json.get("valid").asBoolean()).isFalse();
    assertThat(json.get("problems").toString()).contains("PORT", "DATABASE_URL");
  }

  @Test
  void versionIsTheOneOfTheBuild() {
    assertThat(run(Map.of(), "--version")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).matches("EchoVault \\d+\\.\\d+\\.\\d+.*\\s+");
  }

  @Test
  void refusesACommandThatDoesNotExist() {
    assertThat(run(Map.of(), "dance")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void servesNothingWithoutSettingsAndSaysWhatIsMissing() {
    assertThat(run(Map.of())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ENCRYPTION_KEY is not set");
  }

  @Test
  void checkNamesWhatIsWrong() {
    assertThat(run(Map.of("PORT", "none"), "check")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("PORT", "DATABASE_URL");
  }

  private int run(Map<String, String> environment, String... arguments) {
    return new Commands(
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }
}
