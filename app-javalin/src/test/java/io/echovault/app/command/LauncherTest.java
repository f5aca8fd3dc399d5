package io.echovault.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.command.ForkedProgram.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, in which a jar stands for what a build leaves. */
class LauncherTest {
  @TempDir Path directory;

  @Test
  void saysHowToBuildWhenNothingIsBuilt() throws IOException {
    Ended ended = launch(checkout(), directory, "--help");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("not built", "mvn -pl app-javalin -am package");
  }

  @Test
  void doesNotTakeSourcesOrAnIncompleteBuildForTheProgram() throws IOException {
    Path launcher = checkout();
    Path target = Files.createDirectories(launcher.resolve("../../app-javalin/target").normalize());
    Files.createFile(target.resolve("app-javalin-1.0-sources.jar"));
    Files.createDirectories(target.resolve("lib"));
    assertThat(launch(launcher, directory, "--help").err()).contains("not built");
    Files.move(
        target.resolve("app-javalin-1.0-sources.jar"), target.resolve("app-javalin-1.0.jar"));
    Files.delete(target.resolve("lib"));
    assertThat(launch(launcher, directory, "--help").err()).contains("not built");
  }

  @Test
  void runsFromAnyDirectoryAndThroughALink() throws IOException {
    Path launcher = built();
    Path link = Files.createSymbolicLink(directory.resolve("memo"), launcher);
    Path elsewhere = Files.createDirectories(directory.resolve("else where"));

    Ended help = launch(link, elsewhere, "--help");

    assertThat(help.err()).isEmpty();
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: memo", "audit verify");
  }

  @Test
  void meansFilesFromTheDirectoryOfTheCallerWithAllTheirLetters() throws IOException {
    Ended ended =
        launch(built(), directory, "import", "Chat with José.txt", "--member", "34600111222");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().strip()).isEqualTo("There is no file Chat with José.txt.");
  }

  @Test
  void keepsWhatTheBotWritesFromOthersAndItsFailureInTheLogFile() throws IOException {
    var environment = new HashMap<>(environment());
    environment.putAll(MainTest.settings(directory));

    Ended ended = ForkedProgram.run(directory, environment, List.of(built().toString(), "serve"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().lines()).hasSize(1);
    Path log = directory.resolve("logs/app.log");
    assertThat(log).content().contains("event=start_failed");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
  }

  @Test
  void givesTheExitCodeOfTheCommand() throws IOException {
    assertThat(launch(built(), directory, "dance").code()).isEqualTo(2);
  }

  @Test
  void completesCommandsOptionsAndSubcommandsInBash() throws IOException {
    Path launcher = built();
    Path script = directory.resolve("completion.bash");
    Files.writeString(script, launch(launcher, directory, "completion", "bash").out());

    assertThat(completed(script, "memo", "aud")).containsExactly("audit");
    assertThat(completed(script, "memo", "audit", "")).contains("verify", "export");
    assertThat(completed(script, "memo", "keys", "rot")).containsExactly("rotate");
    assertThat(completed(script, "memo", "export", "--m")).containsExactly("--member");
  }

  private List<String> completed(Path script, String... words) {
    String line =
        "compopt() { :; }; source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_memo; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(
                script,
                Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining(" ")),
                words.length - 1);
    Ended ended = ForkedProgram.run(directory, environment(), List.of("bash", "-c", line));
    assertThat(ended.err()).isEmpty();
    return ended.out().lines().map(String::strip).toList();
  }

  private Path checkout() throws IOException {
    return Checkout.in(directory).launcher();
  }

  private Path built() throws IOException {
    return Checkout.in(directory).built().launcher();
  }

  private Ended launch(Path launcher, Path from, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return ForkedProgram.run(from, environment(), command);
  }

  /** As in a container: no locale, and Java found by JAVA_HOME. */
  private static Map<String, String> environment() {
    return Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home"));
  }
}
