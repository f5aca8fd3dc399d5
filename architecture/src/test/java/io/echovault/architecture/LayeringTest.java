package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayeringTest {
  private static final JavaClasses CLASSES = Imported.REAL;

  /** One class of every module, and those that a rule names. */
  private static final List<String> LANDMARKS =
      List.of(
          "ports.vocabulary.MemoException",
          "ports.inbound.MemoryBot",
          "ports.outbound.Storage",
          "core.MemoCore",
          "core.authority.Access",
          "core.authority.Clearance",
          "core.authority.Roles",
          "core.identity.IdentityResolution",
          "core.tenant.Declarations",
          "whatsapp.WhatsAppSender",
          "openai.OpenAiLanguageModel",
          "postgres.PostgresDatabase",
          "onnx.OnnxEmbedder",
          "text.LuceneTextAnalyzer",
          "archive.FileArchive",
          "media.FileMediaReader",
          "speech.AzureSpeech",
          "stripe.StripeWebhook",
          "localpostgres.LocalPostgres",
          "simulator.Simulator",
          "app.App",
          "demo.Demo",
          "bench.Bench",
          "drills.Drill");

  static Stream<ArchRule> rules() {
    return Rules.over(Layers.REAL);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holdsInEveryModule(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void looksAtEveryModule() {
    assertThat(LANDMARKS).filteredOn(name -> !CLASSES.contain("io.echovault." + name)).isEmpty();
    assertThat(CLASSES.stream().map(JavaClass::getPackageName)).contains("io.echovault.testkit");
  }

  @Test
  void exportsTheWayInAndTheWayToMeasureOfCoreAndThreePackagesOfPorts() throws IOException {
    assertThat(exports("memo-core"))
        .containsExactlyInAnyOrder("io.echovault.core", "io.echovault.core.measure");
    assertThat(exports("memo-ports"))
        .containsExactlyInAnyOrder(
            "io.echovault.ports.vocabulary",
            "io.echovault.ports.inbound",
            "io.echovault.ports.outbound");
  }

  private static List<String> exports(String module) throws IOException {
    Path descriptor = Project.root().resolve(module).resolve("target/classes/module-info.class");
    try (InputStream bytes = Files.newInputStream(descriptor)) {
      return ModuleDescriptor.read(bytes).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .toList();
    }
  }
}
