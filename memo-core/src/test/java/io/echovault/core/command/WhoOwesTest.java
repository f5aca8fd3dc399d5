package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed one way is never told as owed the other way. */
class WhoOwesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maria me debe 20 mil | cuánto le debo a maria | 20",
        "dan owes me 12 euros | how much do i owe dan? | 12",
        "i owe dan 12 euros | how much does dan owe me? | 12",
        "I lent Dan 30 euros | how much did Dan lend me? | 30",
        "o rui me deve 15 reais | quanto eu devo ao rui? | 15",
        "paul schuldet mir 15 euro | wie viel schulde ich paul | 15",
        "luc me doit 18 euros | combien je dois à luc ? | 18",
        "gaia mi deve 15 euro | quanto devo a gaia? | 15",
        "maine mohan ko 300 diye the udhaar | mohan ko kitna dena hai | 300",
        "मैंने मोहन को 300 उधार दिए | मोहन को कितना देना है? | 300",
      })
  void neverTurnsADebtRound(String told, String question, String amount) {
    String answer = Chat.told(told).say(question);

    assertThat(Chat.headline(answer)).doesNotContain(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le debo 50 a carlos | carlos me debe 20 | cuánto le debo a carlos | 50 | 20",
        "carlos me debe 20 | le debo 50 a carlos | cuánto me debe carlos | 20 | 50",
        "i owe pat 40 | pat owes me 15 | how much do i owe pat? | 40 | 15",
        "pat owes me 15 | i paid pat back | how much does pat owe me? | 15 | back",
        "ich schulde paul 50 euro | paul schuldet mir 20 euro | wie viel schulde ich paul? | 50 | 20",
        "devo 50 euro a gaia | gaia mi deve 20 euro | quanto devo a gaia? | 50 | 20",
        "je dois 50 euros à luc | luc me doit 20 euros | combien je dois à luc ? | 50 | 20",
        "devo 50 reais ao rui | o rui me deve 20 reais | quanto devo ao rui? | 50 | 20",
        "mujhe mohan ko 500 dene hain | mohan se 200 lene hain | mohan ko kitna dena hai? | 500 | 200",
      })
  void keepsDebtsOfTwoSidesApart(
      String old, String fresh, String question, String amount, String other) {
    String answer = Chat.told(old, fresh).say(question);

    assertThat(Chat.headline(answer)).contains(amount).doesNotContain(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le debo 50 a carlos | le pagué a carlos los 50 | cuánto le debo a carlos | pagué",
        "i owe pat 40 | i paid pat back the 40 | how much do i owe pat? | paid",
        "ich schulde paul 50 euro | hab paul die 50 euro zurückgezahlt | wie viel schulde ich paul?"
            + " | zurückgezahlt",
        "pat owes me 15 | pat paid me back | how much does pat owe me? | paid",
      })
  void saysThatADebtWasPaid(String debt, String payment, String question, String words) {
    String answer = Chat.told(debt, payment).say(question);

    assertThat(Chat.headline(answer)).contains(words);
  }

  @Test
  void endsTheDebtOfOneSideOnly() {
    Chat chat = Chat.told("le debo 50 a carlos", "carlos me debe 20", "le pagué a carlos los 50");

    assertThat(Chat.headline(chat.say("cuánto me debe carlos")))
        .contains("20")
        .doesNotContain("50");
    assertThat(Chat.headline(chat.say("cuánto le debo a carlos"))).contains("pagué");
  }
}
