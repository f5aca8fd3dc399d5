package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the member said stands before what they passed on. */
class PassedOnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the boat is at pier 9 | the boat is at pier 1 | where is the boat? | pier 9 | pier 1",
        "the boat is at pier 9 | the boat is at pier 1 now | where is the boat? | pier 9 | pier 1",
        "el barco está en el muelle 9 | el barco está ahora en el muelle 1 | ¿dónde está el barco?"
            + " | 9 | muelle 1",
        "das Boot liegt an Steg 9 | das Boot liegt jetzt an Steg 1 | wo liegt das Boot? | 9 | Steg 1",
        "Ana lives in Lugo | Ana moved to Cadiz | where does Ana live? | Lugo | Cadiz",
      })
  void neverTakesThePlaceOfOnesOwn(
      String own, String forwarded, String question, String mine, String others) {
    Chat chat = Chat.listening();
    chat.say(own);
    chat.forward(forwarded);

    String answer = chat.say(question);

    assertThat(answer.lines().findFirst().orElseThrow()).contains(mine).doesNotContain(others);
    assertThat(answer).doesNotContain("since", "desde", "seit");
  }

  @Test
  void isToldBehindAndMarked() {
    Chat chat = Chat.listening();
    chat.forward("the boat is at pier 1");
    chat.say("the boat is at pier 9");

    String answer = chat.say("where is the boat?");

    assertThat(answer).startsWith("At pier 9.");
  }
}
