package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owes whom is answered by all debts of that side, and what one is owed is added up. */
class OpenDebtsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uli owes me 30 | lent Wim 15 for the ferry | i owe Ann 8 | who owes me money? | Uli | Wim",
        "owe Uli 30 | borrowed 15 from Wim | Ann owes me 8 | who do i owe money to | Uli | Wim",
        "Uli me debe 30 | presté 15 a Wim | le debo 8 a Ann | quién me debe dinero? | Uli | Wim",
        "o Uli me deve 30 | emprestei 15 pro Wim | devo 8 pra Ann | quem me deve dinheiro? | Uli | Wim",
        "Uli schuldet mir 30 | hab Wim 15 geliehen | ich schulde Ann 8 | wer schuldet mir Geld? | Uli | Wim",
        "Uli me doit 30 | j'ai prêté 15 à Wim | je dois 8 à Ann | qui me doit de l'argent ? | Uli | Wim",
        "Uli mi deve 30 | ho prestato 15 a Wim | devo 8 a Ann | chi mi deve dei soldi? | Uli | Wim",
        "मुझे सोनू को 250 देने हैं | मुझे रमन को 400 देने हैं | बिजली का बिल 8 आया | मुझे किसको पैसे देने हैं | सोनू | रमन",
      })
  void listsAllDebtsOfTheSideThatIsAskedAbout(
      String first, String second, String other, String question, String one, String two) {
    assertThat(Chat.told(first, second, other).say(question))
        .contains(one, two, "#1", "#2")
        .doesNotContain("#3");
  }

  @Test
  void leavesOutWhatWasPaid() {
    Chat chat = Chat.told("Uli owes me 30", "Wim owes me 15", "Eva owes me 9", "Wim paid me back");

    assertThat(chat.say("who owes me money?")).contains("Uli", "Eva").doesNotContain("#2");
  }

  @Test
  void addsAllDebtsWhereNobodyIsNamed() {
    Chat chat = Chat.told("owe Uli 30", "I owe Wim 15", "Eva owes me 9");

    assertThat(chat.say("how much do I owe in total?")).contains("45").doesNotContain("Eva");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I owe Uli 18 | Uli covered my lunch, 7 quid | how much do i owe uli | 25",
        "le debo 18 a Uli | Uli me dejó 7 más para el metro | cuánto le debo a uli en total | 25",
        "devo 18 ao Uli | o Uli me emprestou mais 7 | quanto eu devo ao uli no total | 25",
        "ich schulde Uli 18 Euro | Uli hat mir noch 7 Euro ausgelegt | wie viel schulde ich uli? | 25",
        "je dois 18 € à Uli | encore 7 € à Uli pour le pain | combien je dois à uli au total | 25",
        "devo 18 euro a Uli | devo a Uli altri 7 per il pane | quanto devo a uli in tutto? | 25",
        "Uli ko 18 dene hain | Uli ke 7 aur dene hain | uli ko total kitna dena hai? | 25",
      })
  void addsWhatOneIsOwedInOtherWords(String debt, String more, String question, String sum) {
    assertThat(Chat.headline(Chat.told(debt, more, "Uli has a kayak").say(question))).contains(sum);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uli owes me 50 | Uli gave me 20 back | Uli gave me another 30 back | how much does uli owe me?"
            + " | Nothing is left",
        "Uli schuldet mir 50 | Uli hat mir 20 zurückgegeben | Uli hat mir auch die anderen 30 zurückgegeben"
            + " | wie viel schuldet mir uli noch? | Nichts mehr offen",
      })
  void saysThatPartsMadeUpTheWhole(
      String debt, String part, String rest, String question, String words) {
    assertThat(Chat.headline(Chat.told(debt, part, rest).say(question))).contains(words);
  }
}
