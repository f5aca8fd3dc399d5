package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered surely, what only nearly, and what not at all. */
class AnsweringTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Petra's phone is 07700 900455 | Milo keeps bees | what is Milo's phone number? | Milo",
        "El teléfono de Inés es 912 555 010 | Gorka toca la gaita | ¿cuál es el teléfono de Gorka?"
            + " | Gorka",
        "O telefone da Zélia é 21 5555-0101 | o Otávio pesca | qual é o telefone do Otávio? |"
            + " Otávio",
        "La maestra di Nives è Carla | a Ettore piace il mare | come si chiama la maestra di"
            + " Ettore? | Ettore",
        "La maîtresse d'Anouk est Mme Faure | Basile aime les chevaux | comment s'appelle la"
            + " maîtresse de Basile ? | Basile",
      })
  void neverGivesAnothersFact(String others, String own, String question, String name) {
    Chat chat = Chat.told(others, own);

    String answer = chat.say(question);

    assertThat(answer).contains(name).doesNotContain("900455", "912", "5555", "Carla", "Faure");
  }

  @Test
  void saysOfWhomItDoesHaveSomethingLikeIt() {
    Chat chat = Chat.told("Petra's phone number is 07700 900455", "Milo keeps bees");

    assertThat(chat.say("what is Milo's phone number?"))
        .isEqualTo("I have no number of Milo. I have one of Petra.");
  }

  @Test
  void saysThatANewerMemoryMayBeBehindALock() {
    Chat chat = Chat.told("the shed code is 4471");
    chat.say("yes");
    assertThat(chat.say("what is the shed code?"))
        .contains("4471")
        .doesNotContain("Later memories");

    chat.say("the shed code is 9902");

    assertThat(chat.say("what is the shed code?"))
        .contains("4471", "Later memories are locked: 1.")
        .doesNotContain("9902");
  }

  @Test
  void namesAStranger() {
    Chat chat = Chat.told("the attic is dusty", "Petra was born in 1990");

    assertThat(chat.say("what did Leopold say about the attic?"))
        .isEqualTo("I have nothing on that about Leopold.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the loom came from Holm & Co | the kiln is enormous | what make is the kiln? | enormous",
        "the farrier is called Otto | the blacksmith was rude | what is the blacksmith called? |"
            + " rude",
        "El herrero se llama Blas | el tapicero vino tarde | ¿cómo se llama el tapicero? | tarde",
        "Der Imker heißt Otto | der Winzer ist laut | wie heißt der Winzer? | laut",
        "Le tonnelier s'appelle Luc | le vannier était cher | comment s'appelle le vannier ? |"
            + " cher",
        "the canoe is in the boathouse | the kayak is filthy | where is the kayak? | filthy",
        "La canoa está en el muelle | la moto está sucia | ¿dónde está la moto? | sucia",
      })
  void givesNoFactOfAnotherKindAsTheAnswer(
      String others, String own, String question, String words) {
    Chat chat = Chat.told(others, own);

    assertThat(chat.say(question)).doesNotStartWith("#");
    assertThat(chat.say(question).lines().findFirst().orElseThrow()).doesNotContain(words);
  }

  @Test
  void saysThatTheNearestIsOnlyThat() {
    Chat chat = Chat.told("the garage door was mended by Otto", "the van is a Transit");

    assertThat(chat.say("who mended the van?")).startsWith("Nothing says exactly that.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "book club is reading Solaris | book club: not Solaris any more, they picked Momo | what is"
            + " book club reading? | Momo | is reading Solaris",
        "I owe Petra 45 | transferred the 45 to Petra | do I owe Petra anything? | transferred | I"
            + " owe Petra",
        "devo 45 a Gaia | ho ridato i 45 a Gaia | devo ancora soldi a Gaia? | ridato | devo 45",
        "Ich schulde Heike 45 Euro | hab Heike die 45 Euro überwiesen | schulde ich Heike noch was?"
            + " | überwiesen | Ich schulde",
        "Ulises trabaja en Renfe | me equivoqué, Ulises trabaja en Adif | ¿dónde trabaja Ulises? |"
            + " Adif | trabaja en Renfe",
        "yoga is on mondays | yoga moved to thursdays | which day is yoga? | thursdays | on"
            + " mondays",
        "Olga's phone is 07700 900100 | Olga has a new number 07700 900999 | what is Olga's phone"
            + " number? | 900999 | 900100",
        "I drive a Micra | swapped the Micra for a Yaris | do I still drive the Micra? | Yaris |"
            + " drive a Micra",
        "gym costs 30 | gym put its price up, 38 a month now | what does the gym cost? | 38 | costs"
            + " 30",
        "El perro lo tiene Nuria | ahora el perro lo tiene Bruno | ¿quién tiene el perro? | Bruno |"
            + " lo tiene Nuria",
        "O armário está com a Lídia | agora o armário está com o Rui | com quem está o armário? |"
            + " Rui | a Lídia",
        "Unser Zahnarzt ist Dr. Kern | Wir haben einen neuen Zahnarzt: Dr. Lenz | Wer ist unser"
            + " Zahnarzt? | Lenz | Kern",
        "Le parking est de 60 euros | Le parking passe à 72 euros | combien coûte le parking ? | 72"
            + " | 60",
        "La bici ce l'ha Dario | adesso la bici ce l'ha Furio | chi ha la bici? | Furio | ha Dario",
        "Teo trabaja en Lidia | Teo ha empezado en Correos | ¿dónde trabaja Teo? | Correos | en"
            + " Lidia",
        "I drive a Fiesta | sold the Fiesta, got a Yaris | do I drive the Fiesta? | Yaris | I"
            + " drive",
        "choir is on tuesdays at 7 | choir is cancelled | when is choir? | cancelled | on tuesdays",
        "gaadi Sunil ke paas hai | ab gaadi Vinay ke paas hai | gaadi kiske paas hai? | Vinay |"
            + " Sunil ke",
      })
  void givesTheNewerFirst(String old, String fresh, String question, String now, String before) {
    Chat chat = Chat.told(old, fresh);

    String answer = chat.say(question);

    assertThat(answer).contains(now);
    assertThat(answer.indexOf(now)).isLessThan(position(answer, before));
  }

  @Test
  void keepsTwoPaymentsApart() {
    Chat chat = Chat.told("paid Tom 20", "paid Tom 30");

    assertThat(chat.say("what did I pay Tom?")).doesNotContain("before that");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bo wears shoe size 43 and jacket size 50 | shoe size of Bo | 43",
        "La talla de abrigo de Irene es la 42 | talla de abrigo de Irene | 42",
        "Zara ka bas number 17 hai | zara ka bas number | 17",
      })
  void looksUpAFewWordsThatNameWhatIsThere(String told, String words, String value) {
    assertThat(Chat.told(told).say(words)).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the birthday of Bo is in May | the birthday of Bo was lovely",
        "took the pill at eight | took the pill",
        "Bo is married to Jo | Bo is not married",
      })
  void keepsWhatIsNewOrMayBe(String told, String words) {
    assertThat(Chat.told(told).say(words)).contains("#2").doesNotContain("“");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mum's dentist is Dr Foss | the cellar is damp | who is dad's dentist? | Foss",
        "Ottos Garage hat den Code 4411 | der Keller ist feucht | Code für den Keller | 4411",
        "O trem da Lívia chega amanhã às 9 | o Otto pesca | quando chega amanhã o trem do Otto? |"
            + " Lívia",
        "the boiler man comes on friday at 10 | lunch with Petra on friday | what time is the"
            + " dentist on friday? | nothing",
      })
  void isNeverSureOfAnotherThing(String other, String more, String question, String value) {
    String answer = Chat.told(other, more).say(question);

    assertThat(answer)
        .satisfiesAnyOf(
            text -> assertThat(text).doesNotContain(value).doesNotContain("“", "„"),
            text ->
                assertThat(text)
                    .containsAnyOf("The nearest:", "Am nächsten kommt:", "O mais próximo:"));
  }

  @Test
  void asksOfADaughterByName() {
    Chat chat = Chat.told("Emmy is my daughter", "Emmy has a recital in May", "Otto is my uncle");

    assertThat(chat.say("when is my daughter's recital?"))
        .contains("in May")
        .doesNotContain("Otto");
  }

  @Test
  void saysNoNewsByRepeatingTheQuestion() {
    assertThat(
            Chat.told("Sven has a parrot", "the attic is dusty")
                .say("what is Sven's parrot called?"))
        .startsWith("Nothing says exactly that.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the shed code is on the door | the garage is full | code for the garage | #3",
        "Moritz repariert Uhren | Uhren sind teuer | repariert wer Uhren | #3",
      })
  void keepsNothingOfWhatIsAskedInAFewWords(String one, String two, String words, String kept) {
    assertThat(Chat.told(one, two).say(words)).doesNotContain(kept);
  }

  private static int position(String answer, String words) {
    int at = answer.indexOf(words);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** Something new of somebody's stands instead of the older one, and of nothing else of theirs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Julia's birthday is June 3rd | Julia's new number is 5550192 | julia's number?",
        "el cumple de Julia es el 3 de junio | el nuevo número de Julia es 5550192 | ¿número de Julia?",
        "o aniversário da Julia é 3 de junho | o novo número da Julia é 5550192 | número da Julia?",
        "Julia hat am 3. Juni Geburtstag | Julias neue Nummer ist 5550192 | Nummer von Julia?",
        "l'anniversaire de Julia est le 3 juin | le nouveau numéro de Julia est 5550192 | numéro de Julia ?",
        "il compleanno di Julia è il 3 giugno | il nuovo numero di Julia è 5550192 | numero di Julia?",
        "Julia ka janamdin 3 june ko hai | Julia ka naya number 5550192 hai | Julia ka number?"
      })
  void aNewThingStandsInsteadOfNoOther(String older, String newer, String question) {
    Chat asking = Chat.listening();
    asking.say(older);
    asking.say(newer);

    assertThat(asking.say(question)).contains("5550192").doesNotContain("#1 ");
  }
}
