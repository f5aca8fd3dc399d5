package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A word alone is found as it stands, though another language has the same word for another thing.
 */
class SearchedWordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bike | The bike is in the shed",
        "flat | The flat is on the second floor",
        "boot | The left boot has a hole",
        "Bike! | The bike is in the shed",
      })
  void isFound(String word, String memory) {
    Chat chat = Chat.listening();
    chat.say("Bob has the red drill");
    chat.say("The bike is in the shed");
    chat.say("The flat is on the second floor");
    chat.say("The left boot has a hole");
    assertThat(chat.say("/search " + word)).startsWith("#").contains(memory);
  }
}
