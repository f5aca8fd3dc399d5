package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payment of a part of a debt leaves the rest of it. */
class PartPaidTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I lent Owen 200 | Owen paid back 50 | how much does owen owe me? | 150",
        "lent Owen 200 | Owen gave me 50 back | what does owen owe me | 150",
        "Owen owes me 200 quid | got 50 back from owen | how much does owen still owe me | £150",
        "I owe Pia 90 euros | paid Pia back 30 | how much do i owe pia? | 60 €",
        "I owe Pia 90 euros | i gave pia 30 back | how much do i owe pia? | 60 €",
        "le presté 200 a Óscar | Óscar me devolvió 50 | ¿cuánto me debe Óscar? | 150",
        "le debo 90 euros a Pía | le devolví a Pía 30 euros | cuánto le debo a pía | 60 €",
        "emprestei 200 pro Léo | o Léo me pagou 50 | quanto o léo me deve | 150",
        "o Léo me deve 200 reais | o Léo devolveu 50 reais | quanto o Léo me deve? | R$150",
        "hab Oskar 200 geliehen | Oskar hat 50 zurückgezahlt | wie viel schuldet mir oskar noch | 150",
        "ich schulde Pia 90 Euro | hab Pia 30 Euro zurückgezahlt | wie viel schulde ich pia | 60 €",
        "j'ai prêté 200 à Oscar | Oscar m'a remboursé 50 | combien oscar me doit encore | 150",
        "je dois 90 euros à Pia | j'ai rendu 30 euros à Pia | combien je dois à pia ? | 60 €",
        "ho prestato 200 a Oscar | Oscar mi ha restituito 50 | quanto mi deve ancora oscar | 150",
        "devo 90 euro a Pia | ho ridato 30 euro a Pia | quanto devo a pia? | 60 €",
        "maine Omkar ko 200 udhaar diye | Omkar ne 50 wapas kiye | omkar pe kitne baaki hain | 150",
      })
  void tellsWhatIsLeft(String debt, String payment, String question, String left) {
    String answer = Chat.told(debt, payment, "the drill is in the shed").say(question);

    assertThat(Chat.headline(answer)).contains(left);
    assertThat(answer).contains("#1", "#2").doesNotContain("#3");
  }

  @Test
  void takesOffOnePaymentAfterAnother() {
    Chat chat = Chat.told("I lent Owen 200", "Owen paid me back 50", "Owen paid me back 30");

    assertThat(Chat.headline(chat.say("how much does Owen owe me?"))).contains("120");
  }

  @Test
  void takesNoPaymentOfAnother() {
    Chat chat = Chat.told("I lent Owen 200", "Mia paid me back 50");

    assertThat(chat.say("how much does Owen owe me?")).contains("200").doesNotContain("150");
  }

  @Test
  void reckonsNothingTwice() {
    Chat chat = Chat.told("I lent Owen 200", "Owen paid me back 50", "Owen still owes me 150");

    assertThat(chat.say("how much does Owen owe me?")).contains("150").doesNotContain("300");
  }

  @Test
  void doesNotCountWhatWasNotPaid() {
    Chat chat = Chat.told("I lent Owen 200", "Owen hasn't paid me back the 50");

    assertThat(chat.say("how much does Owen owe me?")).doesNotContain("150");
  }
}
