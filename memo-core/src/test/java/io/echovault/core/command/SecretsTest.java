package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private final Chat chat = Chat.welcomed();

  @Test
  void locksASecretAtOnceAndAsksOneQuestion() {
    Reply reply = chat.send(new IncomingMessage.Text(chat.envelope(), "My PIN is 4711"));

    assertThat(reply.body())
        .startsWith("Kept locked as #1: it sounds secret.")
        .contains("/login")
        .endsWith("Keep it as confidential instead?")
        .doesNotContain("4711");
    assertThat(Chat.buttons(reply)).containsExactly("unlock:1:1", "lock:1:1");
    assertThat(tier()).isEqualTo(Tier.SECRET);
  }

  @Test
  void opensItOnTheMembersWordWithinFifteenMinutes() {
    chat.say("My PIN is 4711");
    chat.pass(Duration.ofMinutes(15));

    assertThat(chat.press("unlock:1:1")).startsWith("#1 is kept as confidential now");
    assertThat(tier()).isEqualTo(Tier.CONFIDENTIAL);
    assertThat(chat.press("unlock:1:1")).isEqualTo("#1 is not locked.");
    assertThat(chat.press("lock:1:1")).isEqualTo("#1 is not locked.");
  }

  @Test
  void saysThatOneOfTwoIsLocked() {
    chat.say("My PIN is 4711");
    chat.say("My shoe size is 42");

    assertThat(chat.say("/both 1 2")).startsWith("#1 is locked.").contains("/login");
    assertThat(chat.say("/both 2 7")).contains("no #7");
  }

  @Test
  void saysThatSomethingNewerIsLockedWithoutTellingIt() {
    chat.say("My PIN is 4711");
    chat.press("unlock:1:1");
    chat.say("My PIN is 0815 now");

    assertThat(chat.say("what is my PIN?"))
        .contains("4711", "Later memories are locked: 1.", "/login")
        .doesNotContain("0815");
  }

  @Test
  void saysSoOfAFactThatChangesToo() {
    chat.say("Odo's address is 5 Fern Close");
    chat.say("Odo likes figs");
    chat.say("Odo's new address is 12 Quay Street");
    chat.say("/move 3 secret");

    assertThat(chat.say("what is Odo's address?"))
        .contains("5 Fern Close", "Later memories are locked: 1.")
        .doesNotContain("Quay");
    assertThat(chat.say("what does Odo like?")).contains("figs").doesNotContain("locked");
  }

  @Test
  void saysThatWhatIsToBeDeletedMayBeLocked() {
    chat.say("Odo likes figs");
    assertThat(chat.say("pls get rid of the shed note"))
        .contains("nothing that fits")
        .doesNotContain("ocked");
    chat.say("My PIN is 4711");
    assertThat(chat.say("pls get rid of the shed note"))
        .contains("nothing that fits", "searched after /login only; you have 1");
  }

  /** What is asked for is there and locked, which comes before what is only near. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the safe code is 4417 | the safe is in the study | what is the code for the safe?",
        "el código de la caja fuerte es 4417 | la caja fuerte está en el estudio | ¿cuál es el código de la caja fuerte?",
        "a senha do cofre é 4417 | o cofre fica no escritório | qual a senha do cofre?",
        "der Code vom Tresor ist 4417 | der Tresor steht im Büro | wie ist der Code vom Tresor?",
        "le code du coffre est 4417 | le coffre est dans le bureau | c'est quoi le code du coffre ?",
        "il codice della cassaforte è 4417 | la cassaforte è nello studio | qual è il codice della cassaforte?",
        "tijori ka code 4417 hai | tijori study mein hai | tijori ka code kya hai?",
      })
  void saysThatACodeMayBeLocked(String secret, String open, String question) {
    Chat listening = Chat.listening();
    listening.say(secret);
    listening.say(open);

    assertThat(listening.say(question).lines().findFirst().orElseThrow())
        .contains("/login")
        .doesNotContain("4417");
  }

  @Test
  void doesNotOpenItLater() {
    chat.say("My PIN is 4711");
    chat.pass(Duration.ofMinutes(15).plusSeconds(1));

    assertThat(chat.press("unlock:1:1")).contains("stays locked", "15 minutes");
    assertThat(tier()).isEqualTo(Tier.SECRET);
  }

  @Test
  void doesNotOpenWhatHasChanged() {
    chat.say("My PIN is 4711");
    assertThat(chat.say("/edit 1 My PIN is 0815")).isEqualTo("Corrected #1. It stays locked.");

    assertThat(chat.press("unlock:1:1"))
        .isEqualTo("#1 stays locked: it has changed since I asked.");
    assertThat(chat.press("unlock:1:2")).startsWith("#1 is kept as confidential now");
  }

  @Test
  void doesNotOfferToOpenWhatWasSentLongAgo() {
    Reply reply =
        chat.send(
            new IncomingMessage.Text(
                chat.envelope(Instant.parse("2023-05-08T13:56:00Z")), "My PIN is 4711"));

    assertThat(reply).isInstanceOf(Reply.Text.class);
    assertThat(chat.press("unlock:1:1")).contains("stays locked");
  }

  @Test
  void keepsItLockedWhenAsked() {
    chat.say("top secret: the author is me");

    assertThat(tier()).isEqualTo(Tier.ULTRA_SECRET);
    assertThat(chat.press("lock:1:1")).isEqualTo("#1 stays locked.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is my PIN?",
        "#1",
        "/recent",
        "/search PIN number",
        "/category secret",
        "/delete 1",
        "forget #1",
        "/stats"
      })
  void neverShowsASecretsWords(String request) {
    chat.say("My PIN number is 4711");

    assertThat(chat.say(request)).isNotEmpty().doesNotContain("4711");
  }

  @Test
  void deletesALockedMemoryWithoutShowingIt() {
    chat.say("My PIN is 4711");

    assertThat(chat.say("/delete 1"))
        .isEqualTo("Delete #1? It is locked, so I can't show it here.");
    assertThat(chat.press("delete:1:1")).startsWith("Deleted #1.");
    assertThat(chat.kept()).isEmpty();
  }

  @Test
  void saysThatLockedMemoriesAreNotSearched() {
    chat.say("My PIN is 4711");

    assertThat(chat.say("What is my PIN?"))
        .isEqualTo(
            "Nothing open says that. It may be locked: after /login I also look in the locked"
                + " memory.");
  }

  @Test
  void locksAMemoryBeforeSecretWordsComeIntoIt() {
    chat.say("The bank card is blue");

    assertThat(chat.say("/edit 1 The bank card PIN is 4711"))
        .startsWith("Corrected #1. It sounds secret now, so it is locked.")
        .doesNotContain("4711");
    assertThat(tier()).isEqualTo(Tier.SECRET);
    assertThat(chat.notebook().tiersOfCorrections()).containsExactly(Tier.SECRET);
  }

  @Test
  void correctsALockedMemoryMuchLaterAfterALoginOnly() {
    chat.say("My PIN is 4711");
    chat.pass(Duration.ofMinutes(15).plusSeconds(1));

    assertThat(chat.say("/edit 1 My master password is correcthorse"))
        .isEqualTo("#1 is locked, so it keeps its words. To change them, send /login first.");
    chat.notebook().loggedIn = true;
    assertThat(chat.say("/edit 1 My master password is correcthorse"))
        .isEqualTo("Corrected #1. It stays locked.");
    assertThat(tier()).isEqualTo(Tier.SECRET);
  }

  @Test
  void doesNotOpenWhatWasPrivateWhenItsWordsChange() {
    chat.say("I owe Peter 50 euros");
    chat.say("/edit 1 All paid");

    assertThat(tier()).isEqualTo(Tier.CONFIDENTIAL);
  }

  private Tier tier() {
    return chat.notebook().everything().get(0).tier();
  }
}
