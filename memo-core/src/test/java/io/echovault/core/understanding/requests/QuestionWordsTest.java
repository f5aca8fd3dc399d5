package io.echovault.core.understanding.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionWordsTest {
  private static final double SURE = 0.7;

  @ParameterizedTest
  @MethodSource("examples")
  void tellsQuestionsFromStatements(Example example) {
    assertThat(asks(example)).isEqualTo(example.expected().equals("ask"));
  }

  static Stream<Example> examples() {
    return Example.LANGUAGES.stream().flatMap(each -> Example.of(each, ".questions.txt").stream());
  }

  private static boolean asks(Example example) {
    return QuestionWords.read(example.text(), example.language())
        .filter(each -> each.confidence() >= SURE)
        .isPresent();
  }
}
