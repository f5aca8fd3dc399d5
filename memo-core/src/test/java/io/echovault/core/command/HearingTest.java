package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bot answers in the language that a member writes in. */
class HearingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La llave de repuesto la tiene Carmen | Guardado",
        "O Tiago não come camarão | Guardei",
        "Der Klempner kommt immer mit seinem Hund | #1",
        "Le chat de la voisine s’appelle Gribouille | #1",
        "Il gatto della vicina si chiama Briciola | #1",
        "रवि को आम बहुत पसंद है | #1"
      })
  void answersInTheLanguageOfTheFirstMessage(String told, String said) {
    Chat chat = Chat.listening();

    String reply = chat.say(told);

    assertThat(reply).contains(said).doesNotContain("Kept as", "Welcome to");
  }

  @Test
  void changesWithWhatTheyWrite() {
    Chat chat = Chat.listening();
    chat.say("The spare key is with Carmen");

    assertThat(chat.say("¿quién tiene la llave de casa?")).doesNotContain("I have nothing");
    assertThat(chat.say("ok")).doesNotContain("All right");
    assertThat(chat.say("where is the garden hose, then?")).contains("I have nothing on that");
  }

  @Test
  void keepsToTheLanguageThatWasChosen() {
    Chat chat = Chat.listening();
    chat.say("/settings language en");

    assertThat(chat.say("La llave de repuesto la tiene Carmen")).startsWith("Kept as #1");
  }

  @Test
  void leavesTheLanguageAsItIsForWhatIsForwarded() {
    Chat chat = Chat.listening();

    assertThat(chat.forward("La llave de repuesto la tiene Carmen")).contains("Kept as #1");
  }

  @ParameterizedTest
  @CsvSource({
    "stop, start",
    "parar, empezar",
    "parar, começar",
    "stopp, start",
    "aufhören, start",
    "arrêter, démarrer",
    "ferma, inizia",
    "रुको, शुरू",
    "sair, começar"
  })
  void leavesAndComesBackByWordsOfEachLanguage(String stop, String start) {
    Chat chat = Chat.listening();
    chat.say("The spare key is with Carmen");

    assertThat(chat.say(stop)).isNotEmpty();
    assertThat(chat.notebook().state().optedOut()).isTrue();
    assertThat(chat.say("My bike is blue")).isEmpty();
    assertThat(chat.say(start)).isNotEmpty();
    assertThat(chat.notebook().state().optedOut()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "याद रखो: चाबी मेज़ पर है | चाबी मेज़ पर है",
        "yaad rakhna ki chabi table par hai | chabi table par hai",
        "ricorda: la chiave è sul tavolo | la chiave è sul tavolo"
      })
  void keepsWhatFollowsTheWordForRemembering(String said, String kept) {
    Chat chat = Chat.listening();

    chat.say(said);

    assertThat(chat.kept()).containsExactly(kept);
  }
}
