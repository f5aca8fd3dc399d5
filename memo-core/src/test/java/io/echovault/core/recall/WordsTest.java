package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "shoes, shoe",
    "parties, party",
    "running, run",
    "promised, promise",
    "Dan’s, Dan",
    "don't, dont",
    "São, sao",
    "Straße, straße",
    "boxes, box",
    "classes, class",
    "studies, studied",
    "hoping, hope",
    "fully, fully"
  })
  void bringsFormsOfOneWordTogether(String one, String other) {
    assertThat(Words.of(one)).isEqualTo(Words.of(other));
  }

  @ParameterizedTest
  @CsvSource({"bus, but", "sing, sang", "is, it", "news, new york", "4711, 4712", "red, r"})
  void keepsDifferentWordsApart(String one, String other) {
    assertThat(Words.of(one)).isNotEqualTo(Words.of(other));
  }

  @Test
  void keepsCodesAndNumbersAsTheyAre() {
    assertThat(Words.of("Locker B17, shelf 3")).containsExactly("locker", "b17", "shelf", "3");
  }

  @Test
  void givesCharactersAndPairsWhereNoBlanksAreWritten() {
    assertThat(Words.of("牛乳 ok")).containsExactly("牛", "乳", "牛乳", "ok");
  }

  @Test
  void findsNoWordsInEmojiPunctuationOrNothing() {
    assertThat(Words.of("🎉 … !? \uD83D \u0000")).isEmpty();
    assertThat(Words.of("")).isEmpty();
  }
}
