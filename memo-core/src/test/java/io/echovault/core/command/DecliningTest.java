package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that decline, leave, or take back: what they end, and what they let stand. */
class DecliningTest {
  private static final String LEFT = "You have left";
  private final Chat chat = Chat.welcomed();

  @BeforeEach
  void keep() {
    chat.say("The boiler man is called Otto");
    chat.pass(Duration.ofMinutes(1));
    chat.say("The ladder is in the attic");
    chat.pass(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abmelden", "bitte abmelden", "ich möchte mich abmelden", "sair"})
  void endsTheLoginWhereOneIsOpen(String words) {
    chat.notebook().loggedIn = true;
    assertThat(chat.say(words)).startsWith("You are logged out").contains("stop");
    assertThat(chat.notebook().loggedIn).isFalse();
    assertThat(chat.say(words)).startsWith(LEFT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"undo that", "volta", "vuelve", "come back", "komm zurück", "reviens", "torna"})
  void whoLeftComesBackByTakingItBack(String words) {
    chat.say("stop");
    assertThat(chat.say("The cat is called Mia")).isEmpty();
    assertThat(chat.say(words)).isNotEmpty();
    assertThat(chat.say("The cat is called Mia")).isNotEmpty();
  }

  @Test
  void leavingEndsTheLogin() {
    chat.notebook().loggedIn = true;
    assertThat(chat.say("stop")).startsWith(LEFT);
    assertThat(chat.notebook().loggedIn).isFalse();
  }

  @Test
  void whoLeftCanEndALogin() {
    chat.say("stop");
    assertThat(chat.say("/logout")).isEqualTo("You are not logged in.");
    chat.notebook().loggedIn = true;
    assertThat(chat.say("/logout")).startsWith("You are logged out");
    assertThat(chat.notebook().loggedIn).isFalse();
    assertThat(chat.say("The cat is called Mia")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancelar",
        "cancela",
        "cancel",
        "abbrechen",
        "annuler",
        "annulla",
        "band karo",
        "बंद करो",
        "cancel karo",
        "रद्द करो",
        "undo",
        "/undo",
        "deshacer",
        "rückgängig",
        "not that one",
        "ese no",
        "falsch",
        "galat hai"
      })
  void answersAnOpenQuestionWithNo(String words) {
    chat.say("/delete 1");
    assertThat(chat.say(words)).contains("#1").contains("stays");
    assertThat(chat.kept()).hasSize(2);
    assertThat(chat.notebook().state().optedOut()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancelar",
        "cancela",
        "cancel",
        "abbrechen",
        "abbruch",
        "cancel karo",
        "रद्द करो"
      })
  void saysThatNothingIsOpen(String words) {
    assertThat(chat.say(words)).contains("No question is open").contains("stop");
    assertThat(chat.kept()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "para", "baja", "stopp", "arrêter", "smettila"})
  void stopsAsBefore(String words) {
    assertThat(chat.say(words)).startsWith(LEFT);
  }

  @Test
  void undoesTheLastChangeOnlyAndSaysWhichWords() {
    assertThat(chat.say("/undo 1")).contains("#2, not to #1");
    assertThat(chat.kept()).hasSize(2);
    assertThat(chat.say("/undo 2")).contains("#2 is not kept any more").contains("attic");
    assertThat(chat.kept()).hasSize(1);
  }

  @Test
  void saysNoWordsOfWhatIsLocked() {
    assertThat(chat.say("My bank PIN is 4471")).startsWith("Kept locked as #3");
    assertThat(chat.say("/undo")).contains("#3").doesNotContain("4471");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not that one",
        "that's wrong",
        "wrong",
        "ese no",
        "no me sirve",
        "esa no era la pregunta",
        "esse não",
        "está errado",
        "nicht das",
        "falsch",
        "stimmt nicht",
        "das stimmt nicht",
        "pas celui-là",
        "c'est faux",
        "non quello",
        "è sbagliato",
        "ye wala nahi",
        "galat hai",
        "गलत है",
        "vielen dank",
        "boah",
        "wow"
      })
  void keepsNoRejection(String words) {
    assertThat(chat.say(words)).isNotEmpty();
    assertThat(chat.kept()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deutsch", "german", "auf deutsch", "mach deutsch", "allemand", "tedesco"})
  void setsALanguageByItsName(String words) {
    chat.say(words);
    assertThat(chat.notebook().state().settings().language()).isEqualTo("de");
    assertThat(chat.kept()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change language",
        "sprache ändern",
        "cambiar idioma",
        "mudar idioma",
        "changer de langue",
        "cambia lingua",
        "bhasha badlo"
      })
  void saysHowToChangeTheLanguage(String words) {
    assertThat(chat.say(words)).contains("/settings language");
    assertThat(chat.kept()).hasSize(2);
  }
}
