package io.echovault.core.understanding.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionWordsTest {
  @ParameterizedTest
  @MethodSource("examples")
  void tellsQuestionsFromStatements(Example example) {
    assertThat(asks(example)).isEqualTo(example.expected().equals("ask"));
  }

  static Stream<Example> examples() {
    return Example.LANGUAGES.stream().flatMap(each -> Example.of(each, ".questions.txt").stream());
  }

  private static boolean asks(Example example) {
    return Heard.of(example.text()).sense(example.language()) == QuestionWords.Sense.ASKS;
  }
}
