package io.echovault.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.PinFault;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnlockTextsTest {
  private static final UnlockTexts ENGLISH = UnlockTexts.of("en");
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

  static List<String> languages() {
    return UnlockTexts.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryTextWithTheSamePlaces(String language) {
    UnlockTexts texts = UnlockTexts.of(language);
    assertThat(texts.language()).isEqualTo(language);
    assertThat(texts.keys()).isEqualTo(ENGLISH.keys());
    assertThat(texts.keys())
        .allSatisfy(
            key -> {
              assertThat(texts.get(key)).as(key).isNotBlank();
              assertThat(places(texts.get(key)))
                  .as(key)
                  .containsExactlyInAnyOrderElementsOf(places(ENGLISH.get(key)));
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPurposeHasAWholeForm(String language) {
    UnlockPage page = new UnlockPage(UnlockTexts.of(language));
    for (UnlockPurpose purpose : UnlockPurpose.values()) {
      assertThat(page.form(purpose, "12:00", "<wrong>"))
          .contains("<html lang=\"" + language + "\">", "12:00", "&lt;wrong&gt;")
          .doesNotContain("{title}", "{until}", "{label}", "{content}");
    }
  }

  @Test
  void everyFaultAndEveryOutcomeHasAText() {
    Stream<String> keys =
        Stream.concat(
            Stream.of(PinFault.values()).map(each -> "fault." + key(each)),
            Stream.of(UnlockPurpose.values()).map(each -> "opened." + key(each)));
    assertThat(keys).isSubsetOf(ENGLISH.keys());
  }

  @Test
  void saysHowLongItIs() {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    assertThat(ENGLISH.moment(now.plusSeconds(30), now, ZoneOffset.UTC))
        .isEqualTo("22 November, 12:00 UTC (in 1 minute)");
    assertThat(UnlockTexts.of("es").moment(now.plusSeconds(600), now, ZoneId.of("Europe/Madrid")))
        .isEqualTo("22 de noviembre, 13:10 CET (dentro de 10 minutos)");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void showsTheClockOfWhoGotTheLinkAndNamesIt(String language) {
    Instant now = Instant.parse("2026-07-01T20:00:00Z");
    String shown =
        UnlockTexts.of(language)
            .moment(now.plusSeconds(600), now, ZoneId.of("America/Argentina/Buenos_Aires"));
    // Where a language has no short name for a zone, newer JDKs show how far it is from UTC.
    assertThat(shown).containsPattern("17:10 \\p{L}+([-−]\\S+)? \\(").doesNotContain("UTC (");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
