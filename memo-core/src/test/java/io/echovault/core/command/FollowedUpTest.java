package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a question keeps what it does not name: of whom, of what, or which fact. */
class FollowedUpTest {
  /** Another fact of the same, by another memory. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the kayak is at the boat club | the kayak cost 380 | where's the kayak | how much | 380",
        "the outing is off because the bus broke down | the outing was to Whitby | where was the outing | why is it off? | bus",
        "el kayak está en el club | el kayak costó 380 | donde esta el kayak | cuanto costo? | 380",
        "la salida se anuló porque el autobús se rompió | la salida era a Soria | a donde era la salida | por que se anulo? | autobús",
        "o caiaque tá no clube | o caiaque custou 380 | onde tá o caiaque | quanto custou? | 380",
        "das kajak liegt im bootshaus | das kajak hat 380 gekostet | wo ist das kajak | und was hat es gekostet? | 380",
        "le kayak est au club | le kayak a coûté 380 | où est le kayak | combien ? | 380",
        "il kayak è al circolo | il kayak è costato 380 | dov'è il kayak | quanto? | 380",
        "kayak club mein hai | kayak 3800 ka tha | kayak kahan hai | kitne ka? | 3800",
      })
  void asksAnotherFactOfTheSame(
      String one, String other, String question, String next, String wanted) {
    Chat chat = Chat.listening();
    List.of(one, other, "the loft is dry").forEach(chat::say);
    chat.say(question);

    assertThat(chat.say(next)).contains(wanted);
  }

  /** Nobody's number for somebody else's, also where the name stands alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Orla's number is 07700 900321 | piers is tall | what's orla's number | and piers's? | 900321",
        "el número de Olga es 612 900 321 | piero es alto | numero de olga | y el de piero? | 900 321",
        "o número da Olga é 98812 4321 | o piero é alto | numero da olga | e o do piero? | 98812",
        "die Nummer von Olga ist 0151 2900321 | piero ist groß | nummer von olga | und die von piero? | 2900321",
        "Olgas Geburtstag ist am 7. Juni | piero ist groß | wann hat olga geburtstag | und piero? | 7. Juni",
        "il compleanno di Olga è il 7 giugno | piero è alto | quand'è il compleanno di olga | e quello di piero? | 7 giugno",
        "le numéro d'Olga est 06 12 90 03 21 | piero est grand | le numéro d'olga | et celui de piero ? | 90 03",
        "il numero di Olga è 333 2900321 | piero è alto | numero di olga | e quello di piero? | 2900321",
        "Olga ka number 98100 90032 hai | piero lamba hai | olga ka number kya hai | aur piero ka? | 98100",
      })
  void saysThatThereIsNone(String one, String other, String question, String next, String value) {
    Chat chat = Chat.listening();
    List.of(one, other).forEach(chat::say);

    assertThat(chat.say(question)).contains(value);
    assertThat(chat.say(next)).doesNotContain(value);
  }

  /** One follow-up after another: each is noted as the whole question that it was. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Orla's size is 38 | Piers's size is 44 | Piers's birthday is 9 May | what's orla's size | and piers's? | 44 | and his birthday? | 9 May",
        "la talla de Olga es 38 | la talla de Piero es 44 | el cumpleaños de Piero es el 9 de mayo | que talla tiene olga | y piero? | 44 | y su cumpleaños? | 9 de mayo",
        "Olgas größe ist 38 | Pieros größe ist 44 | Pieros geburtstag ist am 9. Mai | welche größe hat olga | und piero? | 44 | und sein geburtstag? | 9. Mai",
      })
  void goesOnFromOneToTheNext(
      String one,
      String two,
      String three,
      String question,
      String next,
      String wanted,
      String last,
      String then) {
    Chat chat = Chat.listening();
    List.of(one, two, three).forEach(chat::say);
    chat.say(question);

    assertThat(chat.say(next)).contains(wanted);
    assertThat(chat.say(last)).contains(then);
  }

  /** What was so before the newest. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the tent is in the loft | moved the tent to the shed | where's the tent | and before that? | loft",
        "la tienda está en el altillo | he movido la tienda al cobertizo | donde esta la tienda | y antes? | altillo",
        "a barraca tá no sótão | mudei a barraca pro galpão | onde tá a barraca | e antes? | sótão",
        "das zelt ist auf dem dachboden | zelt jetzt im schuppen | wo ist das zelt | und davor? | dachboden",
        "la tenda è in soffitta | ho spostato la tenda nel capanno | dov'è la tenda | e prima? | soffitta",
        "tent chhat par hai | tent ab store mein hai | tent kahan hai | aur usse pehle? | chhat",
      })
  void tellsWhatWasBefore(String older, String newer, String question, String next, String wanted) {
    Chat chat = Chat.listening();
    List.of(older, newer, "the bath is full").forEach(chat::say);
    chat.say(question);

    assertThat(chat.say(next)).contains(wanted).contains("#1 ").doesNotContain("#2 (", "#3 ");
  }

  /** Of two that were shown together, the other is the second. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one spare key is with Hal | the other spare key is in the shed | where is the spare key | and the other one?",
        "una copia de la llave la tiene Hilario | la otra copia de la llave está en la maceta | dónde está la copia de la llave | y la otra?",
        "uma chave tá com o Hilário | a outra chave tá no vaso | com quem tá a chave | e a outra?",
        "ein Schlüssel ist bei Hilde | der andere Schlüssel ist im Schuppen | wo ist der schlüssel | und der andere?",
        "une clé est chez Hilaire | l'autre clé est dans le cabanon | où est la clé | et l'autre ?",
        "una chiave ce l'ha Ilario | l'altra chiave è nel vaso | dov'è la chiave | e l'altra?",
        "ek chabi Harish ke paas hai | doosri chabi gamle mein hai | chabi kahan hai | aur doosri?",
      })
  void tellsTheOtherOfTwo(String told, String besides, String question, String next) {
    Chat chat = Chat.listening();
    List.of(told, besides, "the loft is dry").forEach(chat::say);
    String answer = chat.say(question);
    int one = answer.indexOf("#1 ");
    int two = answer.indexOf("#2 ");
    boolean second = two < 0 || (one >= 0 && one < two);

    assertThat(chat.say(next)).contains(second ? "#2 " : "#1 ").doesNotContain("#3 ");
  }
}
