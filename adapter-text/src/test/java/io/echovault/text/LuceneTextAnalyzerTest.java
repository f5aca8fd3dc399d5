package io.echovault.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.testkit.TextAnalyzerContract;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneTextAnalyzerTest implements TextAnalyzerContract {
  private final TextAnalyzer analyzer = LuceneTextAnalyzer.choosing(Locale.ENGLISH);

  @Override
  public TextAnalyzer textAnalyzer() {
    return analyzer;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | the neighbours' birthdays are in the gardens | when is my neighbour's birthday in the garden",
        "es | los regalos de mis hermanas están en las casas | ¿dónde está el regalo de mi hermana en la casa?",
        "pt | as reuniões com os professores são na escola | onde é a reunião com o professor nas escolas?",
        "de | die Schlüssel der Häuser sind bei den Freunden | wo ist der Schlüssel von dem Haus von dem Freund",
        "fr | les clés de l'école sont chez les voisines | où est la clé des écoles et de la voisine",
        "it | le porte delle case degli amici sono rosse | la porta rossa della casa dell'amico",
        "ro | prietenii sunt la școală cu vecinii | unde este prietenul cu vecinul de la școală",
        "hi | मेरे घर की चाबियाँ पड़ोसी के पास हैं | घर की चाबी पड़ोसी के पास है"
      })
  void givesFormsOfOneWordAlikeIn(String language, String said, String asked) {
    assertThat(telling(analyzer, said)).as(language).isEqualTo(telling(analyzer, asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call +34 600-111-222 now | +34600111222",
        "call (600) 111 222 333 | 600111222333",
        "code AB-12/7 | AB127",
        "on 22/11/2026 | 22-11-2026",
        "from 2026-11-22 17:30 | 2026-11-22",
        "it costs 1,234.50 | 1234.50",
        "kostet 1.234,50 | 1234.50",
        "flight TP1234 at 5:30 | tp1234",
        "IBAN ES91 2100 0418 4502 0005 1332 | 21000418450200051332",
        "कमरा १२३ | 123"
      })
  void writesNumbersPhonesAndCodesInOneWay(String text, String code) {
    assertThat(analyzer.words(text)).containsAll(analyzer.words(code)).hasSizeLessThan(6);
    assertThat(analyzer.words(code)).hasSize(1);
  }

  @Test
  void keepsNumbersApartThatOnlyStandSideBySide() {
    assertThat(analyzer.words("2019 2020")).containsExactly("2019", "2020");
    assertThat(analyzer.words("a 3-year-old")).contains("3", "year", "old");
  }

  @Test
  void takesTheSameLettersForWhatTheyAreInEachLanguage() {
    assertThat(analyzer.common(analyzer.words("my hat is in the garage").get(1))).isFalse();
    assertThat(analyzer.common(analyzer.words("er hat das Auto verkauft").get(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urodziny mojej siostry są w łódzkim ogródku|siostra Łódź",
        "ключи у соседа|соседи с ключом"
      })
  void comparesWordsWithoutAStemmerByTheirParts(String saidAndAsked) {
    String[] both = saidAndAsked.split("\\|", 2);
    Set<String> said = Set.copyOf(analyzer.words(both[0]));
    assertThat(analyzer.words(both[1]).stream().filter(said::contains)).hasSizeGreaterThan(1);
  }

  @Test
  void comparesScriptsWithoutBlanksByCharactersAndPairs() {
    assertThat(analyzer.words("我的钥匙")).contains("钥匙", "钥", "匙");
    assertThat(analyzer.words("お母さん 3階")).contains("母さ", "母");
  }

  @Test
  void takesAWordAloneForTheGivenLanguage() {
    assertThat(LuceneTextAnalyzer.choosing(Locale.forLanguageTag("es")).words("dentistas"))
        .isEqualTo(analyzer.words("el dentista").subList(1, 2));
    assertThat(LuceneTextAnalyzer.in(Locale.GERMAN).words("the Kinder"))
        .isEqualTo(List.of("the", "kind"));
    assertThat(LuceneTextAnalyzer.in(Locale.forLanguageTag("tr")).words("evler"))
        .containsExactly("evl", "vle", "ler");
  }

  private static Set<String> telling(TextAnalyzer analyzer, String text) {
    return analyzer.words(text).stream()
        .filter(word -> !analyzer.common(word))
        .collect(Collectors.toSet());
  }
}
