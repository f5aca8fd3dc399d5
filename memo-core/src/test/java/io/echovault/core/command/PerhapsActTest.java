package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words with the form of a request, in a chat with a memory that they can be about and without. */
class PerhapsActTest {
  private final Chat chat = Chat.welcomed();

  @Test
  void changesTheMemoryThatIsMeant() {
    chat.say("L'olio si cambia a 50000 km");

    chat.say("Cambia l'olio a 60000 km");

    assertThat(chat.kept()).containsExactly("L'olio si cambia a 60000 km");
  }

  @Test
  void keepsWhatThereIsNoMemoryOf() {
    chat.say("La bici è in cantina");

    chat.say("Cambia l'olio a 60000 km");

    assertThat(chat.kept())
        .containsExactlyInAnyOrder("La bici è in cantina", "Cambia l'olio a 60000 km");
  }

  @Test
  void listsWhatThereIs() {
    chat.say("gift idea: a kite for Leo");

    assertThat(chat.say("all my gift ideas")).contains("a kite for Leo");
    assertThat(chat.kept()).hasSize(1);
  }

  @Test
  void keepsASentenceThatBeginsLikeAList() {
    chat.say("gift idea: a kite for Leo");

    chat.say("All my cousins come for Easter");

    assertThat(chat.kept()).contains("All my cousins come for Easter");
  }

  @Test
  void asksBeforeItDeletes() {
    chat.say("The old photos of Rome are in the loft");

    assertThat(chat.say("please wipe the old photos of Rome one")).contains("Delete #1?");
    assertThat(chat.kept()).hasSize(1);
  }
}
