package io.echovault.core.wording;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Texts ENGLISH = Texts.of("en");
  private static final Pattern USED =
      Pattern.compile("(?:Message\\.of|Answer\\.say)\\(\\s*\"([^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

  static List<String> languages() {
    return Texts.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryTextWithTheSamePlaces(String language) {
    Texts texts = Texts.of(language);

    assertThat(texts.keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
    assertThat(texts.keys())
        .allSatisfy(
            key ->
                assertThat(texts.get(key).names())
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(ENGLISH.get(key).names()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void titlesOfButtonsFit(String language) {
    Texts texts = Texts.of(language);
    Stream<String> titles =
        texts.keys().stream()
            .filter(
                key ->
                    key.endsWith(".button")
                        || key.equals("forget-me.yes")
                        || key.equals("forget-me.no"));

    assertThat(titles)
        .isNotEmpty()
        .allSatisfy(key -> assertThat(texts.get(key).literal()).as(key).hasSizeBetween(1, 20));
  }

  @Test
  void everyKeyThatIsUsedHasAText() throws IOException {
    Set<String> used =
        sources()
            .flatMap(each -> USED.matcher(each).results())
            .map(each -> each.group(1))
            .collect(toSet());

    assertThat(used).hasSizeGreaterThan(100);
    assertThat(used.stream().filter(key -> !key.endsWith("."))).isSubsetOf(ENGLISH.keys());
  }

  @Test
  void everyTextIsUsed() throws IOException {
    List<String> sources = sources().toList();
    Set<String> literals =
        sources.stream()
            .flatMap(each -> LITERAL.matcher(each).results())
            .map(MatchResult::group)
            .map(each -> each.substring(1, each.length() - 1))
            .collect(toSet());
    Set<String> families = literals.stream().filter(each -> each.endsWith(".")).collect(toSet());

    assertThat(ENGLISH.keys())
        .allSatisfy(
            key ->
                assertThat(literals.contains(key) || families.stream().anyMatch(key::startsWith))
                    .as(key)
                    .isTrue());
  }

  @Test
  void everyConstantThatIsNamedHasAText() {
    Set<String> keys = new HashSet<>();
    keys.addAll(keys("act.", AuditEvent.Act.values()));
    keys.addAll(keys("change.", SealedEntry.Change.values()));
    keys.addAll(keys("undone.", SealedEntry.Change.values()));
    keys.addAll(keys("tier.", Tier.values()));
    keys.addAll(keys("role.", Role.values()));
    keys.addAll(keys("media.", Media.Kind.values()));
    keys.addAll(keys("file.", MediaResult.Problem.values()));
    keys.addAll(keys("import.problem.", ArchiveContent.Problem.values()));
    keys.addAll(keys("import.order.", DateOrder.values()));

    assertThat(keys).isSubsetOf(ENGLISH.keys());
  }

  private static Set<String> keys(String family, Enum<?>... constants) {
    return Stream.of(constants)
        .map(each -> family + each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(toSet());
  }

  /** The text of every class of the core. */
  private static Stream<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(each -> each.toString().endsWith(".java"))
          .map(TextsTest::read)
          .toList()
          .stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
