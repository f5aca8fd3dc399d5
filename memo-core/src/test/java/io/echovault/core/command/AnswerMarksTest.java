package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind what is typed somewhere or dialled stands no mark; behind a sentence it does. */
class AnswerMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dan's number is 555 0142. | what's dan's number? | 555 0142",
        "El número de Dan es 555 0142. | cuál es el número de dan? | 555 0142",
        "Die Nummer von Dan ist 555 0142. | was ist die nummer von dan? | 555 0142",
      })
  void areLeftOutBehindAValue(String told, String question, String value) {
    Chat chat = Chat.listening();
    chat.say(told);

    assertThat(chat.say(question)).startsWith(value + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the canoe is behind the shed | where's the canoe? | Behind the shed.",
        "la canoa está detrás del cobertizo | dónde está la canoa? | Detrás del cobertizo.",
      })
  void standBehindASentence(String told, String question, String words) {
    Chat chat = Chat.listening();
    chat.say(told);

    assertThat(chat.say(question)).startsWith(words + "\n");
  }
}
