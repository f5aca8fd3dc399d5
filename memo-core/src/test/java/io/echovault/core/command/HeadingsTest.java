package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bare name of a list is answered with what is on it. */
class HeadingsTest {
  private final Chat chat = Chat.welcomed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "camping list: stove, rope | camping list | stove",
        "lista de la maleta: linterna | lista de la maleta | linterna",
        "lista da mala: lanterna | lista da mala | lanterna",
        "Packliste: Lampe, Seil | packliste | Lampe",
        "liste de la valise: lampe | liste de la valise | lampe",
        "lista della valigia: torcia | lista della valigia | torcia",
        "saman ki list: torch, rassi | saman ki list | rassi"
      })
  void listsWhatIsUnderTheNameOfAList(String told, String name, String item) {
    chat.say(told);

    assertThat(chat.say(name)).contains(item);
    assertThat(chat.kept()).hasSize(1);
  }

  @Test
  void listsAllThatAreUnderOneHeading() {
    chat.say("gift idea for Aunt Vera: a scarf");
    chat.say("gift idea for Olaf: a drill");
    chat.say("the shed is wet");

    assertThat(chat.say("gift ideas")).contains("scarf").contains("drill").doesNotContain("shed");
    assertThat(chat.kept()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"camping list done", "camping list is on the fridge", "camping list: lamp"})
  void keepsWhatTellsMoreThanTheHeading(String words) {
    chat.say("camping list: stove, rope");

    chat.say(words);

    assertThat(chat.kept()).hasSize(2);
  }
}
