package io.echovault.core.understanding.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionWordsTest {
  @ParameterizedTest
  @MethodSource("examples")
  void tellsQuestionsFromStatements(Example example) {
    assertThat(sense(example)).isEqualTo(example.expected());
  }

  static Stream<Example> examples() {
    return Example.LANGUAGES.stream().flatMap(each -> Example.of(each, ".questions.txt").stream());
  }

  private static String sense(Example example) {
    Heard heard = Heard.of(example.text());
    if (heard.sense(example.language()) == QuestionWords.Sense.ASKS) {
      return "ask";
    }
    return heard.mayAsk(example.language()) ? "may" : Example.NOTHING;
  }
}
