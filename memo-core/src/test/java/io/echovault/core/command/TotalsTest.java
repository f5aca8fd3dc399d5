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

  /** The chat of these tests has no vectors: counting goes by words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "read Middlemarch | read Kindred | how many books did I read?",
        "read Middlemarch | read Kindred | how many books have I read this year?",
        "he leído Patria | he leído Rayuela | ¿cuántos libros he leído?",
        "li Vidas Secas | li Iracema | quantos livros eu li?",
        "Momo gelesen | Tyll gelesen | wie viele Bücher habe ich gelesen?",
        "lu Nadja | lu Germinal | combien de livres j'ai lu ?",
        "letto Cuore | letto Gomorra | quanti libri ho letto?",
        "Godan kitaab padhi | Nirmala kitaab padhi | maine kitni kitaabein padhi?",
      })
  void countsWhatWasDone(String one, String other, String question) {
    Chat chat = Chat.listening();
    chat.say(one);
    chat.say("bought a lamp for the hall");
    chat.say(other);

    assertThat(chat.say(question)).contains("2", "#1", "#3").doesNotContain("#2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ran 5 km | ran 8 km | how many km did I run in total? | 13",
        "couru 5 km | couru 8 km | combien de km j'ai couru au total ? | 13",
        "spent 12 on parking | spent 9 on parking | what have I spent on parking altogether? | 21",
        "fattura dentista 40 | fattura dentista 65 | totale delle fatture del dentista? | 105",
      })
  void addsWhateverTheAmountsAreOf(String one, String other, String question, String sum) {
    Chat chat = Chat.listening();
    chat.say(one);
    chat.say(other);

    assertThat(chat.say(question)).contains(sum, "#1", "#2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "went to aqua gym on 3 March | went to aqua gym on 10 March | how many times did I go to aqua gym?",
        "fui a natación el 3 de marzo | fui a natación el 10 de marzo | ¿cuántas veces fui a natación?",
        "fui na natação dia 3 de março | fui na natação dia 10 de março | quantas vezes fui na natação?",
        "war am 3. März beim Schwimmen | war am 10. März beim Schwimmen | wie oft war ich beim Schwimmen?",
        "je suis allé à la piscine le 3 mars | je suis allé à la piscine le 10 mars | combien de fois je suis allé à la piscine ?",
        "andato in piscina il 3 marzo | andato in piscina il 10 marzo | quante volte sono andato in piscina?",
        "3 march ko yoga gayi | 10 march ko yoga gayi | yoga kitni baar gayi?",
      })
  void countsHowOften(String one, String other, String question) {
    Chat chat = Chat.listening();
    chat.say(one);
    chat.say("bought a lamp for the hall");
    chat.say(other);

    assertThat(chat.say(question)).contains("2", "#1", "#3").doesNotContain("#2", "13");
  }

  @Test
  void addsNoDayToAnAmount() {
    Chat chat = Chat.listening();
    chat.say("ran 5 km on 3 March");
    chat.say("ran 8 km on 10 March");

    assertThat(chat.say("how many km did I run in all?")).contains("13", "#1", "#2");
  }

  @Test
  void countsNoSayingsForANumberThatIsTold() {
    Chat chat = Chat.listening();
    chat.say("Olwen has three kids");
    chat.say("Olwen's kids love the kiln");

    assertThat(chat.say("how many kids does Olwen have?")).doesNotContain("2 memories");
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
