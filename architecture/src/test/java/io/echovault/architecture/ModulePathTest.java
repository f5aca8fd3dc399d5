package io.echovault.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other teams embed has a name on the module path, and works there. */
class ModulePathTest {
  private static final String MODULE =
      """
      module tryout {
        requires io.echovault.core;
        requires io.echovault.files;
      }
      """;
  private static final String PROGRAM =
      """
      package tryout;

      import io.echovault.core.InMemoryStorage;
      import io.echovault.core.LocalKeyVault;
      import io.echovault.core.MemoCore;
      import io.echovault.core.Outside;
      import io.echovault.files.FileErasureLedger;
      import io.echovault.ports.vocabulary.Bytes;
      import io.echovault.ports.vocabulary.ChannelIdentity;
      import io.echovault.ports.vocabulary.IncomingMessage;
      import java.nio.file.Path;
      import java.time.InstantSource;
      import java.util.UUID;

      public final class Main {
        public static void main(String[] args) {
          var clock = InstantSource.system();
          var vault = LocalKeyVault.of(new Bytes(new byte[32]));
          var outside =
              Outside.of(new InMemoryStorage(), vault, clock, UUID::randomUUID)
                  .withErasureLedger(new FileErasureLedger(Path.of(args[0])))
                  .answersDirectly();
          var bot = MemoCore.with(outside).bot();
          var fay = ChannelIdentity.whatsappPhone("34655666777");
          bot.receive(
              IncomingMessage.text("1", fay, "Remember that the drill is with Theo", clock.instant()));
          System.out.println(
              bot.receive(IncomingMessage.text("2", fay, "Who has the drill?", clock.instant()))
                  .body());
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void namesEveryPublishedModule() throws IOException {
    assertThat(Published.artifacts()).hasSizeGreaterThan(6);
    for (String artifact : Published.artifacts()) {
      String last = artifact.substring(artifact.lastIndexOf('-') + 1);
      Path entry = Published.onModulePath(artifact, directory);
      assertThat(ModuleFinder.of(entry).findAll())
          .extracting(ModuleReference::descriptor)
          .singleElement()
          .satisfies(
              module -> {
                assertThat(module.name()).isEqualTo("io.echovault." + last);
                assertThat(module.isAutomatic())
                    .isEqualTo(!Published.automaticName(artifact).isEmpty());
              });
    }
  }

  @Test
  void runsAProgramThatIsAModule() throws Exception {
    Path sources = Files.createDirectories(directory.resolve("src"));
    Path module = Files.writeString(sources.resolve("module-info.java"), MODULE);
    Path program = Files.writeString(sources.resolve("Main.java"), PROGRAM);
    Path classes = directory.resolve("tryout");
    String path = modulePath();

    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of(
                        "--module-path",
                        path,
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        module.toString(),
                        program.toString())
                    .toArray(String[]::new));
    assertThat(compiled).isZero();
    assertThat(run(path + ":" + classes)).contains("the drill is with Theo");
  }

  private String modulePath() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String artifact : List.of("memo-ports", "memo-core", "adapter-files")) {
      entries.add(Published.onModulePath(artifact, directory).toString());
    }
    return String.join(":", entries);
  }

  private String run(String path) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path said = directory.resolve("said");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "--module-path",
                path,
                "--module",
                "tryout/tryout.Main",
                directory.resolve("ledger").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    return Files.readString(said, UTF_8);
  }
}
