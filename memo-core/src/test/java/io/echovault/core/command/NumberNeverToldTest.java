package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.recall.QuestionFit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of whom no number, address or birthday was told, nobody else's is shown. */
class NumberNeverToldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "el número de pedro es 612 555 010 | cuál es el número de juan | 612",
        "el teléfono de Pedro es 612 555 010 | cuál es el teléfono de juan | 612",
        "pedro's number is 612 555 010 | what is max's number? | 612",
        "Pedro's number is 612 555 010 | what is Max's number? | 612",
        "pedro's number is 612 555 010 | what's the number of max? | 612",
        "amit ka number 98100 55501 hai | Rohan ka number kya hai? | 98100",
        "rohan ka number 98100 55501 hai | amit ka number kya hai? | 98100",
        "o número do pedro é 612 555 010 | qual é o número do joão? | 612",
        "die nummer von pedro ist 0612 555 010 | wie ist die nummer von max? | 0612",
        "le numéro de pedro est le 06 12 55 50 10 | c'est quoi le numéro de max ? | 06 12",
        "il numero di pedro è 612 555 010 | qual è il numero di max? | 612",
        "pedro's address is 5 Mill Lane | what is max's address? | Mill",
        "la dirección de pedro es calle Mayor 5 | cuál es la dirección de juan | Mayor",
        "die Adresse von pedro ist Hauptstr. 5 | wie ist die Adresse von max? | Hauptstr",
        "पेड्रो का नंबर 98100 55501 है | जुआन का नंबर क्या है | 98100",
        "pedros nummer ist 0612 555 010 | nummer von max | 0612",
      })
  void showsNobodyElses(String told, String question, String value) {
    Chat chat = Chat.listening();
    List.of("the attic is dusty", told).forEach(chat::say);

    assertThat(chat.say(question)).doesNotContain(value);
  }

  /** As people type in a hurry: no marks, no verb, and told of with something else, too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zelda's number is 07700 900321 | zach plays chess | zach number | 900321",
        "Zelda 07700 900321 | zach plays chess | number for zach | 900321",
        "zelda's door code is 4931 | zach plays chess | zachs door code | 4931",
        "Zelda's birthday is 9 May | zach plays chess | when is zachs birthday | 9 May",
        "el número de zelda es 612 900 321 | zacarías juega al ajedrez | numero de zacarias | 900 321",
        "el cumpleaños de Zelda es el 9 de mayo | zacarías juega al ajedrez | cumpleaños de zacarias | 9 de mayo",
        "o número da zelda é 98812 4321 | o zaca joga xadrez | numero do zaca | 98812",
        "zeldas nummer ist 0151 2900321 | zacharias spielt schach | nummer von zacharias | 2900321",
        "Zeldas Adresse ist Mühlweg 5 | zacharias spielt schach | adresse von zacharias | Mühlweg",
        "le numéro de zelda c'est 06 12 90 03 21 | zacharie joue aux échecs | numéro de zacharie | 90 03",
        "il numero di zelda è 333 2900321 | zaccaria gioca a scacchi | numero di zaccaria | 2900321",
        "zelda ka number 98100 90032 hai | zakir shatranj khelta hai | zakir ka number | 98100",
        "ज़ेल्दा का नंबर 98100 90032 है | ज़ाकिर शतरंज खेलता है | ज़ाकिर का नंबर क्या है | 98100",
      })
  void showsNobodyElsesToWhoeverTypesInAHurry(
      String told, String besides, String question, String value) {
    Chat chat = Chat.listening();
    List.of(told, besides).forEach(chat::say);

    assertThat(chat.say(question)).doesNotContain(value);
  }

  /** It says of whom there is one instead. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Claire's number is 07700 900321 | what's dave's number | no number of dave | Claire",
        "el número de Clara es 612 900 321 | cuál es el número de david | ningún número de david | Clara",
        "o número da Clara é 98812 4321 | qual é o número do davi | nenhum número de davi | Clara",
        "die Nummer von Clara ist 0151 2900321 | wie ist die nummer von dawid | keine Nummer von dawid | Clara",
        "le numéro de Claire est le 06 12 90 03 21 | quel est le numéro de dawid | aucun numéro de dawid | Claire",
        "il numero di Chiara è 333 2900321 | qual è il numero di davidino | nessun numero di davidino | Chiara",
        "Chitra ka number 98100 90032 hai | devraj ka number kya hai | devraj | Chitra",
      })
  void saysWhoseThereIs(String told, String question, String none, String other) {
    Chat chat = Chat.listening();
    chat.say(told);

    assertThat(chat.say(question)).contains(none).contains(other).doesNotContain("90");
  }

  /** Whose number was told is told it, however their name is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zach's number is 07700 900321 | zelda plays chess | zach number | 900321",
        "plumber Ravi 07700 900321 | zelda plays chess | number of the plumber | 900321",
        "el número de zacarías es 612 900 321 | Zelda juega | numero de zacarias | 900 321",
        "die nummer vom zahnarzt ist 0151 2900321 | Zelda spielt | nummer zahnarzt | 2900321",
        "मीना का नंबर 98100 90032 है | Zelda khelti hai | meena ka number | 98100 90032",
      })
  void tellsTheirs(String told, String besides, String question, String value) {
    Chat chat = Chat.listening();
    List.of(told, besides).forEach(chat::say);

    assertThat(chat.say(question)).contains(value);
  }

  /** A name is said without what its language adds to say that something is hers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anas Nummer ist 0151 2900321 | what's beto's number? | Ana",
        "Anas Nummer ist 0151 2900321 | cuál es el número de beto? | Ana",
        "Anas Nummer ist 0151 2900321 | qual é o número do beto? | Ana",
        "Anas Nummer ist 0151 2900321 | wie ist die nummer von beto? | Ana",
        "Anas Nummer ist 0151 2900321 | c'est quoi le numéro de beto ? | Ana",
        "Anas Nummer ist 0151 2900321 | qual è il numero di beto? | Ana",
        "Anas Nummer ist 0151 2900321 | beto ka number kya hai? | Ana",
        "Jonas Nummer ist 0151 2900321 | what's beto's number? | Jonas",
        "Ana's number is 0151 2900321 | cuál es el número de beto? | Ana",
      })
  void namesNobodyByAFormOfAnotherLanguage(String told, String question, String other) {
    QuestionFit fit = new QuestionFit(question, List.of(told));

    assertThat(fit.unheard().other(0)).contains(other);
  }
}
