package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Layers.REAL.root());

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
          "core.identity.Arrivals",
          "core.tenant.Declarations",
          "whatsapp.WhatsAppSender",
          "postgres.PostgresDatabase",
          "onnx.OnnxEmbedder",
          "text.LuceneTextAnalyzer",
          "archive.FileArchive",
          "localpostgres.LocalPostgres",
          "simulator.Simulator",
          "app.App",
          "demo.Demo",
          "bench.Bench");

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
  void knowsEveryPackageUnderTheRoot() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName))
        .allMatch(
            name ->
                name.matches(
                    "io\\.echovault\\.(ports|core|testkit|whatsapp|postgres|onnx|text"
                        + "|archive|files|localpostgres|app|simulator|demo|bench)(\\..*)?"));
  }

  @Test
  void exportsOneCorePackageAndThreeOfPorts() throws IOException {
    assertThat(exports("memo-core")).containsExactly("io.echovault.core");
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
