package io.echovault.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom: allow-lists, each readable as a sentence. */
final class LayeringRules {
  private final Layers layers;

  LayeringRules(Layers layers) {
    this.layers = layers;
  }

  List<ArchRule> all() {
    return List.of(
        vocabularyKnowsOnlyTheJdk(),
        portsKnowOnlyVocabulary(),
        inboundAndOutboundNeverMentionEachOther(),
        coreKnowsOnlyPorts(),
        testkitKnowsOnlyPorts(),
        whatsappKnowsOnlyPortsAndItsLibraries(),
        openAiKnowsOnlyPortsAndItsLibraries(),
        postgresKnowsOnlyPortsAndItsLibraries(),
        onnxKnowsOnlyPortsAndItsLibraries(),
        textKnowsOnlyPortsAndItsLibrary(),
        archiveKnowsOnlyPortsZipsAndItsLibrary(),
        filesKnowsOnlyPortsAndFiles(),
        mediaKnowsOnlyPortsAndItsLibraries(),
        voiceKnowsOnlyPortsAndItsLibrary(),
        speechKnowsOnlyPortsAndItsLibrary(),
        smtpKnowsOnlyPortsAndItsLibraries(),
        stripeKnowsOnlyPortsAndItsLibraries(),
        adaptersIgnoreEachOtherAndCore(),
        strangersKnowNoneOfOurs(),
        onlyTheAppKnowsCoreAndAdapters(),
        onlyProgramsKnowTheApp(),
        nobodyLooksBehindTheCore(),
        onlyTheBenchMeasures(),
        nothingGoesInCircles());
  }

  private ArchRule vocabularyKnowsOnlyTheJdk() {
    return allowed("vocabulary knows only the JDK", layers.vocabulary(), Layers.plainJdk());
  }

  private ArchRule portsKnowOnlyVocabulary() {
    return classes()
        .that()
        .resideInAnyPackage(layers.inbound(), layers.outbound())
        .should()
        .onlyDependOnClassesThat(Layers.plainJdk().or(resideInAPackage(layers.ports())))
        .as("ports know only vocabulary");
  }

  private ArchRule inboundAndOutboundNeverMentionEachOther() {
    return slices()
        .matching(layers.root() + ".ports.(inbound|outbound)")
        .should()
        .notDependOnEachOther()
        .as("inbound and outbound never mention each other");
  }

  private ArchRule coreKnowsOnlyPorts() {
    return allowed(
        "core knows only ports",
        layers.core(),
        Layers.coreJdk().or(resideInAPackage(layers.ports())));
  }

  private ArchRule testkitKnowsOnlyPorts() {
    return allowed(
        "the testkit knows only ports and the test libraries",
        layers.testkit(),
        Layers.coreJdk()
            .or(resideInAPackage(layers.ports()))
            .or(resideInAnyPackage("org.junit.jupiter.api..", "org.assertj.core..")));
  }

  private ArchRule whatsappKnowsOnlyPortsAndItsLibraries() {
    return adapter(
        "the WhatsApp adapter knows only ports, OkHttp and Jackson",
        layers.whatsapp(),
        "okhttp3..",
        "okio..",
        "kotlin",
        "tools.jackson.core..",
        "tools.jackson.databind..",
        "java.net");
  }

  private ArchRule openAiKnowsOnlyPortsAndItsLibraries() {
    return adapter(
        "the OpenAI adapter knows only ports, OkHttp and Jackson",
        layers.openai(),
        "okhttp3..",
        "okio..",
        "kotlin",
        "tools.jackson.core..",
        "tools.jackson.databind..");
  }

  private ArchRule postgresKnowsOnlyPortsAndItsLibraries() {
    return adapter(
        "the PostgreSQL adapter knows only ports, jdbi, HikariCP, Flyway and the driver",
        layers.postgres(),
        "org.jdbi.v3.core..",
        "com.zaxxer.hikari..",
        "org.flywaydb.core..",
        "org.postgresql..",
        "java.net",
        "java.sql",
        "javax.sql",
        // A DataSource has a method that returns a Logger; another rule forbids to use one.
        "java.util.logging");
  }

  private ArchRule onnxKnowsOnlyPortsAndItsLibraries() {
    return adapter(
        "the ONNX adapter knows only ports, onnxruntime and Jackson's parser",
        layers.onnx(),
        "ai.onnxruntime",
        "tools.jackson.core..");
  }

  private ArchRule textKnowsOnlyPortsAndItsLibrary() {
    return adapter(
        "the text adapter knows only ports and Lucene's analyzers",
        layers.text(),
        "org.apache.lucene.analysis..",
        "org.apache.lucene.util",
        "org.tartarus.snowball..");
  }

  private ArchRule archiveKnowsOnlyPortsZipsAndItsLibrary() {
    return allowed(
        "the archive adapter knows only ports, zips as streams and Jackson's parser",
        layers.archive(),
        Layers.coreJdk()
            .or(Layers.zipStreams())
            .or(resideInAPackage(layers.ports()))
            .or(resideInAPackage("tools.jackson.core..")));
  }

  private ArchRule filesKnowsOnlyPortsAndFiles() {
    return adapter(
        "the files adapter knows only ports and the file system",
        layers.files(),
        "java.nio.channels",
        "java.nio.file..",
        "java.util.regex");
  }

  private ArchRule mediaKnowsOnlyPortsAndItsLibraries() {
    return allowed(
        "the media adapter knows only ports, PDFBox, zips and XML as streams, and what it may take",
        layers.media(),
        Layers.coreJdk()
            .or(Layers.zipStreams())
            .or(resideInAPackage(layers.ports()))
            .or(
                resideInAnyPackage(
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "javax.xml.stream",
                    "java.lang.management",
                    "com.sun.management")));
  }

  private ArchRule voiceKnowsOnlyPortsAndItsLibrary() {
    return adapter(
        "the voice adapter knows only ports, Concentus and checksums",
        layers.voice(),
        "io.github.jaredmdobson.concentus",
        "java.util.zip");
  }

  private ArchRule speechKnowsOnlyPortsAndItsLibrary() {
    return adapter(
        "the speech adapter knows only ports and the SDK of Azure Speech",
        layers.speech(),
        "com.microsoft.cognitiveservices.speech..",
        "java.net");
  }

  private ArchRule smtpKnowsOnlyPortsAndItsLibraries() {
    return adapter(
        "the SMTP adapter knows only ports and Angus Mail",
        layers.smtp(),
        "jakarta.mail..",
        "org.eclipse.angus.mail..",
        "java.net",
        "javax.net.ssl");
  }

  private ArchRule stripeKnowsOnlyPortsAndItsLibraries() {
    return adapter(
        "the Stripe adapter knows only ports, OkHttp and Jackson",
        layers.stripe(),
        "okhttp3..",
        "okio..",
        "kotlin",
        "tools.jackson.core..",
        "tools.jackson.databind..",
        "java.net",
        "java.security..",
        "javax.crypto..");
  }

  private ArchRule adaptersIgnoreEachOtherAndCore() {
    return slices()
        .matching(
            layers.root()
                + ".(core|whatsapp|openai|postgres|onnx|text|archive|files|media|voice|speech"
                + "|smtp|stripe)..")
        .should()
        .notDependOnEachOther()
        .as("adapters and core ignore each other");
  }

  private ArchRule strangersKnowNoneOfOurs() {
    return noClasses()
        .that()
        .resideInAnyPackage(layers.strangers())
        .should()
        .dependOnClassesThat(
            layers.ours().and(DescribedPredicate.not(resideInAnyPackage(layers.strangers()))))
        .as("simulator and local-postgres know none of our modules");
  }

  private ArchRule onlyTheAppKnowsCoreAndAdapters() {
    return classes()
        .that()
        .resideInAnyPackage(layers.coreAndAdapters())
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(
            Stream.of(layers.coreAndAdapters(), layers.programs())
                .flatMap(Stream::of)
                .toArray(String[]::new))
        .as("only the app, the demo, the bench and the drills know core and adapters");
  }

  private ArchRule onlyProgramsKnowTheApp() {
    return classes()
        .that()
        .resideInAnyPackage(layers.programs())
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(layers.programs())
        .as("only the demo, the bench and the drills know the app");
  }

  private ArchRule nobodyLooksBehindTheCore() {
    return classes()
        .that()
        .resideInAPackage(layers.core())
        .and()
        .resideOutsideOfPackages(layers.root() + ".core", layers.measure())
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(layers.core())
        .as("what the core does not export is used inside the core only");
  }

  private ArchRule onlyTheBenchMeasures() {
    return classes()
        .that()
        .resideInAPackage(layers.measure())
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(layers.measure(), layers.bench())
        .as("what the core publishes for measuring is used by the bench only");
  }

  private ArchRule nothingGoesInCircles() {
    return slices()
        .matching(layers.root() + ".(**)")
        .should()
        .beFreeOfCycles()
        .as("no package depends on itself through others");
  }

  private ArchRule adapter(String sentence, String itself, String... libraries) {
    return allowed(
        sentence,
        itself,
        Layers.coreJdk().or(resideInAPackage(layers.ports())).or(resideInAnyPackage(libraries)));
  }

  private static ArchRule allowed(
      String sentence, String itself, DescribedPredicate<JavaClass> others) {
    return classes()
        .that()
        .resideInAPackage(itself)
        .should()
        .onlyDependOnClassesThat(others.or(resideInAPackage(itself)))
        .as(sentence);
  }
}
