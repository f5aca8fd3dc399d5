package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of everyday words are whole, and are many. */
class EverydayWordsTest {
  @Test
  void areOfManyIdeas() {
    assertThat(EverydayWords.concepts()).isGreaterThanOrEqualTo(2_500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "people", "food", "world", "life", "doing"})
  void haveAColumnForEachLanguage(String topic) throws IOException {
    for (String line : lines("words-" + topic + ".txt")) {
      assertThat(line).contains(": ");
      assertThat(line.chars().filter(each -> each == '|').count()).as(line).isEqualTo(5);
    }
  }

  @Test
  void findsExpressionsOfSeveralWords() {
    assertThat(Concepts.of("la caja de herramientas"))
        .anyMatch(word -> word.keys().contains("toolbox"));
  }

  @Test
  void looksInTheWordsOwnLanguageFirst() {
    assertThat(BilingualGlossary.shipped().meanings("brille", Tongue.GERMAN))
        .containsExactly("glasses");
  }

  @Test
  void tellsHowMuchOfATextIsKnown() {
    EverydayWords.Coverage coverage = EverydayWords.coverage("the toolbox is at Zorblatt");

    assertThat(coverage.known()).isEqualTo(1);
    assertThat(coverage.all()).isEqualTo(2);
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = EverydayWords.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    }
  }
}
