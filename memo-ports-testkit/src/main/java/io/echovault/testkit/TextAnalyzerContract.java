package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.TextAnalyzer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every text analyzer keeps to. */
public interface TextAnalyzerContract {

  /** The analyzer under test, the same through one test. */
  TextAnalyzer textAnalyzer();

  @Test
  default void givesFormsOfOneWordAlike() {
    assertThat(telling("The dogs are sleeping in the gardens"))
        .isEqualTo(telling("the DOG is sleeping in a garden"));
    assertThat(telling("Where is the café?")).isEqualTo(telling("where is the CAFE"));
  }

  @Test
  default void keepsOrderAndRepeats() {
    List<String> words = textAnalyzer().words("key box key");
    assertThat(words).hasSize(3);
    assertThat(words.get(0)).isEqualTo(words.get(2)).isNotEqualTo(words.get(1));
    assertThat(textAnalyzer().words("box key")).containsExactly(words.get(1), words.get(0));
  }

  @Test
  default void knowsWordsThatJoin() {
    List<String> words = textAnalyzer().words("the key of the house");
    assertThat(words).hasSize(5);
    assertThat(words.stream().map(textAnalyzer()::common))
        .containsExactly(true, false, true, true, false);
  }

  @Test
  default void keepsNumbersAndCodesWhole() {
    for (String code : List.of("4711", "600111222", "a38x9", "2026")) {
      assertThat(textAnalyzer().words("it is " + code + " there")).contains(code);
      assertThat(textAnalyzer().common(code)).isFalse();
    }
  }

  @Test
  default void takesAnyText() {
    List<String> texts =
        List.of(
            "",
            " \n\t",
            "?!…",
            "🔑🎉",
            "a\0b",
            "\uD83D",
            "\uDE00x",
            "e\u0301\u0327",
            "-- ' '' 's l'",
            "1 ".repeat(30_000) + "x",
            "a.".repeat(30_000),
            "1-".repeat(30_000),
            "x".repeat(60_000),
            "お母さん",
            "แม่",
            "어머니",
            "Ωμέγα",
            "שלום",
            "माँ",
            "İI");
    for (String text : texts) {
      List<String> words = textAnalyzer().words(text);
      assertThat(words).as("words").isEqualTo(textAnalyzer().words(text)).doesNotContain("");
    }
  }

  @Test
  default void findsSomethingToCompareInEveryScript() {
    for (String text : List.of("お母さん", "แม่", "어머니", "мама", "μητέρα", "אמא", "أمي", "माँ", "妈妈")) {
      assertThat(textAnalyzer().words(text)).as(text).isNotEmpty();
    }
  }

  @Test
  default void analyzesForManyThreadsAtOnce() {
    String text =
        "Remember that the dentist's number is 600111222 and that Ana is moving to Lisbon";
    Callable<List<String>> caller = () -> textAnalyzer().words(text);
    assertThat(Race.between(Collections.nCopies(16, caller)))
        .containsOnly(textAnalyzer().words(text));
  }

  private List<String> telling(String text) {
    return textAnalyzer().words(text).stream()
        .filter(word -> !textAnalyzer().common(word))
        .toList();
  }
}
