package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is added up, and what is not guessed at. */
class TotalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lent Petra £20 | lent Petra £15.50 for paint | how much did I lend Petra in all? | £35.50",
        "lent Petra 20 quid | lent Petra 15 | how much have I lent Petra in total? | £35",
        "le presté 20 euros a Gorka | le presté 35 euros a Gorka | ¿cuánto le presté a Gorka en total? | 55 €",
        "emprestei 50 reais pra Zélia | emprestei 30 reais pra Zélia | quanto emprestei pra Zélia no total? | R$80",
        "prestato 20 euro a Nives | prestato 1.500 euro a Nives | quanto ho prestato a Nives in tutto? | 1520 €",
        "prêté 20 euros à Anouk | prêté 30 euros à Anouk | combien j'ai prêté à Anouk au total ? | 50 €",
      })
  void addsWhatSeveralMemoriesTell(String one, String other, String question, String sum) {
    Chat chat = Chat.listening();
    chat.say(one);
    chat.say("lent Milo 400 for the boat");
    chat.say(other);

    assertThat(chat.say(question))
        .contains(sum)
        .contains("#1")
        .contains("#3")
        .doesNotContain("400");
  }

  @Test
  void addsNoTwoCurrencies() {
    Chat chat = Chat.listening();
    chat.say("lent Petra £20");
    chat.say("lent Petra 15 €");

    assertThat(chat.say("how much did I lend Petra in all?")).doesNotContain("35");
  }

  @Test
  void addsNothingWhereAMemoryTellsTwoAmounts() {
    Chat chat = Chat.listening();
    chat.say("lent Petra £20 and Milo £30");
    chat.say("lent Petra £5");

    assertThat(chat.say("how much did I lend Petra in all?")).doesNotContain("£55", "£25");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it was 1,250.75 £ | £1250.75",
        "1.250,75 € | 1250.75 €",
        "12 quid | £12",
        "₹500 diye | ₹500",
        "१२० रुपये दिए | ₹120",
      })
  void readsAmountsAsPeopleWriteThem(String words, String shown) {
    assertThat(Amount.in(words).orElseThrow().shown()).isEqualTo(shown);
  }
}
