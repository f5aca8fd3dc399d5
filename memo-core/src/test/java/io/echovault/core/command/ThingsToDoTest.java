package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to do is all that was noted as that. */
class ThingsToDoTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "book the piano tuner | need to oil the gate | the tuner is slow | what do i have to do?",
        "renew my library card | don't forget to oil the gate | the gate is old | what's on my to-do list",
        "llamar al afinador | tengo que engrasar la puerta | la puerta es vieja | qué tengo que hacer?",
        "ligar pro afinador | preciso lubrificar o portão | o portão é velho | o que eu tenho que fazer?",
        "Klavierstimmer anrufen | muss noch das Tor ölen | das Tor ist alt | was muss ich noch erledigen?",
        "rappeler l'accordeur | il faut que je graisse le portail | le portail est vieux"
            + " | c'est quoi ma liste de choses à faire",
        "chiamare l'accordatore | devo ingrassare il cancello | il cancello è vecchio | cosa devo fare",
        "tuner ko phone karna hai | gate mein tel daalna hai | gate purana hai | mujhe kya kya karna hai?",
      })
  void listsWhatIsToBeDone(String note, String duty, String other, String question) {
    Chat chat = Chat.listening();
    List.of(note, duty, other).forEach(chat::say);

    assertThat(chat.say(question)).contains("#1", "#2").doesNotContain("#3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book club is on mondays",
        "called the plumber",
        "the bins go out on friday",
        "debo 8 a Ann",
        "mujer de Pepe: Ana",
        "die Kinder schlafen",
        "le boulanger de la place",
        "cellulare di Ugo nuovo",
        "I paid the milkman",
      })
  void takesNoOtherNoteForOne(String text) {
    assertThat(ThingsToDo.isToDo(text, "en")).isFalse();
  }
}
