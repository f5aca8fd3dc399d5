package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.answer.Message;
import io.echovault.core.wording.Renderer;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private final Chat chat = Chat.welcomed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/help",
        "/HELP",
        " /help ",
        "／help",
        "/ help",
        "/hepl",
        "/hel",
        "/ayuda",
        "Hilfe!",
        "aide",
        "/help me"
      })
  void forgivesHowACommandIsWritten(String words) {
    assertThat(chat.say(words)).isEqualTo(Renderer.words(Message.of("help"), "en"));
  }

  @ParameterizedTest
  @CsvSource({"/recnet", "/recents", "/rcent", "/Reçent"})
  void forgivesTypos(String words) {
    chat.say("Ana likes tea");

    assertThat(chat.say(words)).isEqualTo("#1 (4 May 2026): “Ana likes tea”");
  }

  @Test
  void asksWhenATypoCouldBeTwoCommands() {
    assertThat(chat.say("/stat")).contains("/stats or /start");
    assertThat(chat.say("/starts")).contains("Did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "/profilages,/profile",
    "/xyzzyplugh,/help",
    "/mvoe 4 open,/more",
    "/,/help",
    "/42,/help",
    "/etc/passwd is a file,/"
  })
  void suggestsForAnUnknownCommand(String words, String suggestion) {
    assertThat(chat.say(words)).contains(suggestion);
    assertThat(chat.kept()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/delete,/delete 12",
    "/delete minus one,/delete 12",
    "/delete 999999999999999999999,/delete 12",
    "/delete -1,/delete 12",
    "/recent -5,/recent 10",
    "/recent 0,/recent 10",
    "/recent many,/recent 10",
    "/edit,/edit 12",
    "/edit 3,/edit 12",
    "/edit three four,/edit 12",
    "/search,/search dentist",
    "search,/search dentist",
    "/both,/both 15 12",
    "/both 1 1,/both 15 12",
    "/category,/category confidential",
    "/category bananas,/category confidential",
    "/settings bananas,/settings timezone Europe/Madrid",
    "/settings language klingon,/settings language es",
    "/settings timezone,/settings timezone Europe/Madrid"
  })
  void explainsAMissingOrAbsurdArgumentInOneLine(String words, String example) {
    assertThat(chat.say(words)).contains("or example: " + example).doesNotContain("\n");
    assertThat(chat.kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/delete 12", "/delete 0", "/edit 12 words", "#12", "delete 12"})
  void saysWhenThereIsNoSuchMemory(String words) {
    assertThat(chat.say(words)).startsWith("There is no #");
  }

  @Test
  void listsTheLastOnes() {
    for (int i = 1; i <= 60; i++) {
      chat.say("I bought rice and beans, as always, " + i);
    }

    assertThat(chat.say("/recent").lines()).hasSize(5).first().asString().startsWith("#60 ");
    assertThat(chat.say("/recent 2").lines()).hasSize(2);
    assertThat(chat.say("/recent ２").lines()).hasSize(2);
    String most = chat.say("/recent 100");
    assertThat(most + chat.say("more")).contains("#11 ", "50 is the most").doesNotContain("#10 ");
  }

  @Test
  void deletesAfterAskingOnce() {
    chat.say("Ana likes tea");
    Reply question = chat.send(new IncomingMessage.Text(chat.envelope(), "/delete #1"));

    assertThat(question.body()).isEqualTo("Delete #1? “Ana likes tea”");
    assertThat(Chat.buttons(question)).containsExactly("delete:1:1", "keep:1:1");
    assertThat(chat.kept()).hasSize(1);
    assertThat(chat.press("keep:1:1")).isEqualTo("All right, #1 stays.");
    assertThat(chat.press("delete:1:1")).startsWith("Deleted #1.");
    assertThat(chat.press("delete:1:1")).isEqualTo("#1 is gone already.");
    assertThat(chat.press("keep:1:1")).isEqualTo("#1 is gone already.");
    assertThat(chat.say("/undo")).isEqualTo("#1 is back.\n“Ana likes tea”");
    assertThat(chat.kept()).hasSize(1);
  }

  @Test
  void doesNotDeleteWhatHasChangedSinceItAsked() {
    chat.say("Ana likes tea");
    chat.say("/edit 1 Ana likes coffee");

    assertThat(chat.press("delete:1:1")).startsWith("#1 has changed since I asked");
    assertThat(chat.kept()).containsExactly("Ana likes coffee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete 1",
        "forget #1",
        "please delete memory 1",
        "Remove #1.",
        "borra 1",
        "apaga a nota 1"
      })
  void deletesByNumberInPlainWords(String words) {
    chat.say("Ana likes tea");

    assertThat(chat.say(words)).startsWith("Delete #1?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete this", "forget that", "Delete it!", "bórralo", "apaga isso"})
  void deletesTheMemoryOfTheQuotedMessage(String words) {
    chat.say("Ana likes tea");

    assertThat(chat.sayInReplyTo("m1", words)).startsWith("Delete #1?");
    assertThat(chat.sayInReplyTo("else", words)).startsWith("I can't tell which memory that is.");
    assertThat(chat.say(words)).startsWith("Delete #1?");
    assertThat(chat.kept()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1", "what is #1?", "show me #1"})
  void showsOneByItsNumber(String words) {
    chat.say("Ana likes tea");

    assertThat(chat.say(words)).isEqualTo("#1 (4 May 2026): “Ana likes tea”");
  }

  @Test
  void editsAndTakesBack() {
    chat.say("Ana likes tea");

    assertThat(chat.say("/edit 1 Ana likes\ncoffee")).isEqualTo("Corrected #1.");
    assertThat(chat.kept()).containsExactly("Ana likes\ncoffee");
    assertThat(chat.say("undo"))
        .isEqualTo("Taken back: #1 has its former words again.\n“Ana likes tea”");
    assertThat(chat.say("/undo"))
        .isEqualTo("Taken back: #1 is not kept any more.\n“Ana likes tea”");
    assertThat(chat.say("/undo")).isEqualTo("There is nothing from the last day to take back.");
  }

  @Test
  void showsOneCategory() {
    chat.say("Ana likes tea");
    chat.say("I owe Peter 50 euros");
    chat.say("Yoga tomorrow at 9:00");

    assertThat(chat.say("/category confidential")).contains("#2 ").doesNotContain("#1 ");
    assertThat(chat.say("/category confidental")).contains("#2 ");
    assertThat(chat.say("/category events")).contains("#3 ");
    assertThat(chat.say("/category General")).contains("#1 ");
    assertThat(chat.say("/category ultra_secret")).contains("/login");
  }

  @Test
  void tellsAboutTheMember() {
    chat.say("Ana likes tea");
    chat.say("I owe Peter 50 euros");

    assertThat(chat.say("/stats"))
        .isEqualTo("You have 2 memories here: 1 general, 1 confidential.");
    assertThat(chat.say("/whoami")).contains("Ana", "owner").doesNotContain("34600111222");
    assertThat(chat.say("/profile")).contains("Europe/Madrid", "1 May 2026", "English", "owner");
    assertThat(chat.say("/privacy")).contains("encrypted");
  }

  @Test
  void changesTheTimeZone() {
    assertThat(chat.say("/settings")).contains("Europe/Madrid", "Mon 4 May 2026, 10:00");
    assertThat(chat.say("/settings timezone america/sao_paulo"))
        .isEqualTo("Your time zone is America/Sao_Paulo now; it is Mon 4 May 2026, 05:00 there.");
    assertThat(chat.say("Dentist tomorrow at 5")).endsWith("for Tue 5 May 2026, 17:00.");
    assertThat(chat.say("/settings time zone London")).contains("Europe/London");
    assertThat(chat.say("/settings timezone=Lisbon")).contains("Europe/Lisbon");
    assertThat(chat.say("/settings timezone Europe/Madird"))
        .contains("Did you mean Europe/Madrid")
        .contains("/settings timezone Europe/Madrid");
  }

  @Test
  void repliesInTheLanguageThatIsSet() {
    assertThat(chat.say("/settings language es")).isEqualTo("Listo, tu idioma ahora es: español.");
    assertThat(chat.notebook().state().settings().language()).isEqualTo("es");
    assertThat(chat.say("/settings")).contains("Idioma: español");
    assertThat(chat.say("/settings language português")).contains("seu idioma", "português");
    assertThat(chat.say("/settings language Hindi")).contains("आपकी भाषा", "हिन्दी");
    assertThat(chat.say("/settings language en")).isEqualTo("Your language is English now.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "delete", "delete:1", "delete:1:1:1", "delete:99999999999:1", "\uD83D"})
  void saysThatAnOldButtonHasNoUse(String id) {
    assertThat(chat.press(id)).startsWith("That button has no use any more.");
  }

  @Test
  void rememberedTierIsShownInTheNotebook() {
    chat.say("confidential: Ana likes Tom");

    assertThat(chat.notebook().everything().get(0).tier()).isEqualTo(Tier.CONFIDENTIAL);
  }
}
