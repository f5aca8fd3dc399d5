package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionCommandsTest {
  private final Chat chat = Chat.welcomed();

  @BeforeEach
  void thereIsAPage() {
    chat.notebook().page = true;
  }

  @Test
  void asksWhoHasNoPinWhatToDoWithASecret() {
    Reply reply = chat.send(new IncomingMessage.Text(chat.envelope(), "My bank PIN is 4711"));

    assertThat(reply.body())
        .startsWith("Kept locked as #1: it sounds secret.")
        .endsWith("Set one, or keep this as confidential instead?");
    assertThat(Chat.buttons(reply)).containsExactly("pin:set", "unlock:1:1");
    assertThat(chat.press("pin:set")).contains("Choose a PIN here", "/unlock/SET_PIN");
    assertThat(chat.press("unlock:1:1")).startsWith("#1 is kept as confidential now");
  }

  @Test
  void sendsALinkToLogInWith() {
    assertThat(chat.say("/login")).contains("no PIN yet", "/unlock/SET_PIN");
    chat.notebook().pin = true;
    assertThat(chat.say("/login")).contains("/unlock/ENTER_PIN", "works once");
    assertThat(chat.say("/pin")).contains("/unlock/CHANGE_PIN");
    chat.notebook().loggedIn = true;
    assertThat(chat.say("/login")).startsWith("You are logged in until ");
  }

  @Test
  void saysWhereNobodyCanLogIn() {
    chat.notebook().page = false;
    assertThat(chat.say("/login")).startsWith("Logging in is not set up here");
  }

  @Test
  void showsASecretWhileLoggedInWithALockBeforeIt() {
    chat.notebook().pin = true;
    chat.say("My bank PIN is 4711");
    assertThat(chat.say("#1")).contains("is locked", "/login").doesNotContain("4711");

    chat.notebook().loggedIn = true;
    assertThat(chat.say("#1")).startsWith("🔒#1 (").contains("4711");
    assertThat(chat.say("/category secret")).contains("🔒#1 (", "4711");

    assertThat(chat.say("/logout")).startsWith("You are logged out");
    assertThat(chat.say("#1")).contains("is locked").doesNotContain("4711");
    assertThat(chat.say("/logout")).isEqualTo("You are not logged in.");
  }

  @Test
  void keepsNoRestOfALongAnswerWithSecretsInIt() {
    chat.notebook().pin = true;
    for (int i = 0; i < 30; i++) {
      chat.say("My bank PIN is 4711 " + "and so on ".repeat(40));
    }
    chat.notebook().loggedIn = true;

    assertThat(chat.say("/recent 30"))
        .contains("4711")
        .endsWith("(There is more. Ask for less at once.)");
    assertThat(chat.say("more")).isEqualTo("That was all.");
  }

  @Test
  void clearEndsTheLoginAndTheRestOfAnAnswer() {
    for (int i = 0; i < 30; i++) {
      chat.say("Remember: the story of the boat " + "and so on ".repeat(40));
    }
    assertThat(chat.say("/recent 30")).contains("more");
    chat.notebook().loggedIn = true;
    assertThat(chat.say("/clear")).startsWith("Logged out");
    assertThat(chat.say("more")).isEqualTo("That was all.");
    assertThat(chat.notebook().loggedIn).isFalse();
  }

  @Test
  void saysWhereNoVoicesAreToldApart() {
    assertThat(chat.say("/voice")).contains("cannot be told apart here", "/login");
    assertThat(chat.say("/enroll")).contains("cannot be told apart here", "/login");
  }
}
