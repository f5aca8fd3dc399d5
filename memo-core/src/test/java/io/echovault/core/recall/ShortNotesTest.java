package io.echovault.core.recall;

import static io.echovault.core.recall.MemoriesForTests.memory;
import static io.echovault.core.recall.MemoriesForTests.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNotesTest {
  private static final List<String> ENGLISH =
      List.of(
          "The spare key is under the blue flowerpot",
          "Leo's shoe size is 31",
          "Dentist: Dr Brown, Elm Street 4",
          "Ana lives in Lisbon, near the river",
          "I lent the drill to Marcus",
          "The car insurance ends on 3 March",
          "Grandma is allergic to walnuts",
          "We park on level 3 at the airport");

  @ParameterizedTest
  @CsvSource({
    "Where is the spare key?, 1",
    "where did I put the spare key, 1",
    "What size are Leo's shoes?, 2",
    "Who is my dentist?, 3",
    "Where does Ana live?, 4",
    "Who has my drill?, 5",
    "When does the car insurance end?, 6",
    "What is grandma allergic to?, 7",
    "What level did we park on?, 8",
    "walnuts, 7"
  })
  void answersADirectQuestionWithTheRightNote(String asked, int number) {
    assertThat(answers(ENGLISH, asked)).first().isEqualTo(number);
    assertThat(answers(ENGLISH, asked)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "What is the name of the vet?",
    "When is the school concert?",
    "Where did we go on holiday in 2019?",
    "How much was the washing machine?",
    "Who won the chess match?",
    "What is the wifi password?",
    "Which bus goes to the museum?",
    "What did Priya cook on Sunday?",
    "What is the name of Leo's teacher?",
    "Where does Marcus work?",
    "When is Grandma's birthday?",
    "What colour is the car?",
    "What is Ana's phone number?",
    "?",
    "and what about it"
  })
  void saysNothingToAQuestionOnSomethingElse(String asked) {
    assertThat(answers(ENGLISH, asked)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La llave de repuesto está debajo de la maceta | ¿Dónde está la llave de repuesto?",
        "El dentista es el doctor Ruiz, calle Mayor 4 | ¿Quién es mi dentista?",
        "O carro está estacionado no nível três | Onde está o carro?",
        "A avó é alérgica a nozes | A que é alérgica a avó?",
        "Der Ersatzschlüssel liegt unter dem Blumentopf | Wo liegt der Ersatzschlüssel?",
        "Die Versicherung endet am 3. März | Wann endet die Versicherung?",
        "La clé de secours est sous le pot de fleurs | Où est la clé de secours ?",
        "Le médecin s'appelle Dupont | Comment s'appelle le médecin ?"
      })
  void answersInOtherLanguages(String note, String asked) {
    List<String> notes =
        List.of(
            "La cita con el banco es el martes",
            "O jantar com a Rita é na sexta",
            "Die Winterreifen sind im Keller",
            "Le train part à huit heures",
            note);

    assertThat(answers(notes, asked)).containsExactly(5);
  }

  @ParameterizedTest
  @CsvSource({
    "¿Cómo se llama el veterinario?",
    "Quanto custou a máquina de lavar?",
    "Wie heißt die Lehrerin von Leo?",
    "Quel est le nom du voisin ?"
  })
  void saysNothingInOtherLanguages(String asked) {
    List<String> notes =
        List.of(
            "La cita con el banco es el martes",
            "O jantar com a Rita é na sexta",
            "Die Winterreifen sind im Keller",
            "Le train part à huit heures");

    assertThat(answers(notes, asked)).isEmpty();
  }

  @Test
  void answersFromTheOnlyNote() {
    List<String> only = List.of("The spare key is under the mat");

    assertThat(answers(only, "Where is the spare key?")).containsExactly(1);
    assertThat(answers(only, "What is the name of the vet?")).isEmpty();
  }

  @Test
  void givesEveryNoteThatAnswersAsWell() {
    List<String> notes =
        List.of(
            "The dentist is Dr Brown",
            "Leo likes trains",
            "The new dentist of the children, since we moved to Elm Street, is Dr Green");

    assertThat(answers(notes, "Who is the dentist?")).containsExactlyInAnyOrder(1, 3);
  }

  private static List<Integer> answers(List<String> notes, String asked) {
    MemberIndex index = new MemberIndex();
    for (int number = 1; number <= notes.size(); number++) {
      index.put(memory(number, notes.get(number - 1)));
    }
    return index.search(question(asked)).answer().stream()
        .map(found -> found.memory().number())
        .toList();
  }
}
