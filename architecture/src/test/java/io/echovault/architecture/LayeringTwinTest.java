package io.echovault.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every rule over planted violations: each finds its own and nothing else. */
class LayeringTwinTest {
  private static final Pattern FIRST_CLASS_OF_LINE =
      Pattern.compile("(?m)^.*?\\.planted(?:\\.[a-z]+)+\\.([A-Z]\\w*)");

  private static final Map<String, Set<String>> CULPRITS =
      Map.ofEntries(
          entry("vocabulary knows only the JDK", Set.of("NamesAnAddress")),
          entry("ports know only vocabulary", Set.of("NamesAFile")),
          entry("inbound and outbound never mention each other", Set.of("MentionsOutbound")),
          entry("core knows only ports", Set.of("ReadsAFile", "UnpacksAZip")),
          entry(
              "the testkit knows only ports and the test libraries",
              Set.of("ReadsAnArchive", "KnowsCore")),
          entry("the WhatsApp adapter knows only ports, OkHttp and Jackson", Set.of("SpeaksSql")),
          entry("the OpenAI adapter knows only ports, OkHttp and Jackson", Set.of("WritesAFile")),
          entry(
              "the PostgreSQL adapter knows only ports, jdbi, HikariCP, Flyway and the driver",
              Set.of("KnowsAnotherAdapter", "ShowsItsLibrary")),
          entry(
              "the ONNX adapter knows only ports, onnxruntime and Jackson's parser",
              Set.of("ReadsFromTheNetwork")),
          entry("the text adapter knows only ports and Lucene's analyzers", Set.of("Searches")),
          entry(
              "the archive adapter knows only ports, zips as streams and Jackson's parser",
              Set.of("OpensAZipFile")),
          entry("the files adapter knows only ports and the file system", Set.of("SendsAFile")),
          entry(
              "the media adapter knows only ports, PDFBox, zips and XML as streams, and what it"
                  + " may take",
              Set.of("StartsAProgram")),
          entry(
              "the voice adapter knows only ports, Concentus and checksums",
              Set.of("KeepsARecording")),
          entry(
              "the speech adapter knows only ports and the SDK of Azure Speech",
              Set.of("WritesSoundToAFile")),
          entry("the SMTP adapter knows only ports and Angus Mail", Set.of("KeepsAMail")),
          entry("the Stripe adapter knows only ports, OkHttp and Jackson", Set.of("KeepsAPayment")),
          entry("adapters and core ignore each other", Set.of("KnowsAnotherAdapter")),
          entry(
              "simulator and local-postgres know none of our modules",
              Set.of("KnowsOurs", "KnowsTheApp")),
          entry(
              "only the app, the demo, the bench and the drills know core and adapters",
              Set.of("KnowsCore")),
          entry("only the demo, the bench and the drills know the app", Set.of("KnowsTheApp")),
          entry(
              "what the core does not export is used inside the core only",
              Set.of("LooksBehindTheCore")),
          entry(
              "what the core publishes for measuring is used by the bench only",
              Set.of("MeasuresInProduction")),
          entry("no package depends on itself through others", Set.of("Hen", "Egg")),
          entry(
              "values are records, enums or sealed, and failures have one family",
              Set.of("IsNoValue")),
          entry("ports are interfaces", Set.of("IsNoInterface")),
          entry("core, ports and adapters ask for time and ids", Set.of("TakesTheTime")),
          entry(
              "core and the adapters of texts and files read words under a budget of reads only",
              Set.of("ReadsWithoutABudget", "SplitsWithoutABudget", "MatchesWithoutABudget")),
          entry(
              "core and the adapters of texts and files change letters one at a time",
              Set.of("LowersALongWord")),
          entry("only the authority mints a Clearance", Set.of("Forger")),
          entry(
              "only what reads the tier of words makes words and pictures for a language model",
              Set.of("SendsAnything", "ShowsAnything")),
          entry(
              "only the authority compares roles: everything else asks an Access",
              Set.of("AsksByHand")),
          entry("what each role may do is known to the authority only", Set.of("Roles")),
          entry(
              "an adapter's libraries do not show in its public methods",
              Set.of("ShowsItsLibrary")),
          entry(
              "core, ports and adapters end no process, start none, read no environment, make no"
                  + " thread",
              Set.of(
                  "EndsTheProcess",
                  "EndsByAReference",
                  "RunsAProgram",
                  "StartsAThread",
                  "MakesAPool",
                  "ReadsTheEnvironment")),
          entry(
              "the core keeps nothing that changes in static fields",
              Set.of("RemembersInAMap", "CountsInAStatic")),
          entry(
              "records that are not private copy the collections that they are given",
              Set.of("KeepsTheList", "KeepsTheQueue")),
          entry(
              "understanding is pure: it knows no port, no store and no clock",
              Set.of("AsksAPort", "HoldsAClock")),
          entry("only what acts on messages knows what they ask for", Set.of("KnowsIntents")),
          entry(
              "answers become words where they are kept, sent and written into files only",
              Set.of("SpeaksItself")),
          entry(
              "of wording, others know only the renderer and what it gives",
              Set.of("LooksUpAPhrase")),
          entry("libraries do not print", Set.of("Prints")),
          entry("libraries do not use java.util.logging", Set.of("PicksALogger")));

  static Stream<ArchRule> rules() {
    return Rules.over(Layers.PLANTED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void findsItsPlantedViolationAndNothingElse(ArchRule rule) {
    assertThat(culprits(rule)).isEqualTo(CULPRITS.get(rule.getDescription()));
  }

  @Test
  void hasAPlantedViolationForEveryRule() {
    assertThat(rules().map(ArchRule::getDescription))
        .containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
  }

  private static Set<String> culprits(ArchRule rule) {
    return rule.evaluate(Imported.PLANTED).getFailureReport().getDetails().stream()
        .flatMap(detail -> FIRST_CLASS_OF_LINE.matcher(detail).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
