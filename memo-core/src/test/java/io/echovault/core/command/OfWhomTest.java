package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several facts in one message the one that is asked for is told, and nobody else's. */
class OfWhomTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my shoe size is 39 and Hugo's is 43 | hugo's shoe size | 43",
        "my shoe size is 39 and Hugo's is 43 | what shoe size is hugo | 43",
        "ma pointure c'est 39 et celle de Hugo 43 | pointure de hugo | 43",
        "io porto il 39 e Hugo il 43 | che numero porta hugo | 43",
        "mera size 39 hai aur Hugo ka 43 | hugo ka size | 43",
      })
  void tellsTheNumberOfWhoIsAskedAbout(String told, String question, String number) {
    Chat chat = Chat.listening();
    List.of(told, "the drill is in the shed").forEach(chat::say);

    assertThat(Chat.headline(chat.say(question))).contains(number).doesNotContain("39.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Camille vive en la calle de las Lilas 12 | Lila hace judo | dirección de camille",
        "a Camille mora na rua das Lilas 12 | a Lila faz judô | endereço da camille",
        "Camille wohnt in der Straße der Lilas 12 | Lila macht Judo | adresse von camille",
        "Camille habite au 12 rue des Lilas | Lila fait du judo | adresse de camille",
        "Camille abita in via dei Lillà 12 | Lila fa judo | indirizzo di camille",
      })
  void takesTheNameOfAStreetForNobody(String told, String other, String question) {
    Chat chat = Chat.listening();
    List.of(told, other).forEach(chat::say);

    assertThat(chat.say(question)).contains("12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the kids hate purée | who looks after the kids",
        "los niños odian el puré | quién cuida a los niños",
        "as crianças odeiam purê | quem cuida das crianças",
        "die Kinder hassen Püree | wer passt auf die Kinder auf",
        "les enfants détestent la purée | qui garde les enfants",
        "i bambini odiano il purè | chi guarda i bambini",
        "bachchon ko lauki pasand nahi | bachchon ko kaun sambhalta hai",
        "बच्चों को लौकी पसंद नहीं | बच्चों को कौन संभालता है",
        "the gate squeaks | who fixed the gate",
        "la verja chirría | quién arregló la verja",
        "o portão range | quem consertou o portão",
        "das Tor quietscht | wer hat das Tor repariert",
        "le portail grince | qui a réparé le portail",
        "il cancello cigola | chi ha riparato il cancello",
      })
  void namesNobodyWhereNobodyDoesIt(String told, String question) {
    Chat chat = Chat.listening();
    chat.say(told);
    String words = told.substring(told.lastIndexOf(' ') + 1);

    assertThat(Chat.headline(chat.say(question))).doesNotContain(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many things have you got on hugo",
        "cuántas cosas tienes apuntadas sobre hugo",
        "quantas coisas você tem sobre o hugo",
        "wie viele sachen hast du über hugo",
        "combien tu as de trucs sur hugo",
        "quante cose hai su hugo",
        "hugo ke baare mein kitni cheezein hain",
      })
  void countsWhatIsKeptOfWhoIsNamed(String question) {
    Chat chat = Chat.listening();
    List.of("Hugo has a red bike", "Hugo hates onions", "the drill is in the shed", "Mia sings")
        .forEach(chat::say);

    assertThat(chat.say(question)).contains("2").doesNotContain("#3 ", "#4 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where are the car keys",
        "dónde están las llaves del coche",
        "wo sind die Autoschlüssel",
        "où sont les clés de la voiture",
        "dove sono le chiavi della macchina",
        "gaadi ki chabi kahan hai",
      })
  void meetsAGermanCompoundInEveryLanguage(String question) {
    Chat chat = Chat.listening();
    chat.say("die Autoschlüssel hängen am Haken im Flur");

    assertThat(chat.say(question)).contains("Haken").doesNotContain("nearest", "cercano");
  }

  @Test
  void takesTheKeysOfTheCarForNoCarAndNoHouse() {
    Chat chat = Chat.listening();
    chat.say("die Autoschlüssel hängen am Haken im Flur");

    assertThat(Chat.headline(chat.say("dónde está el coche"))).doesNotContain("Haken");
    assertThat(Chat.headline(chat.say("dónde están las llaves de casa"))).doesNotContain("Haken");
    assertThat(Chat.headline(chat.say("wo sind die Hausschlüssel"))).doesNotContain("Haken");
  }
}
