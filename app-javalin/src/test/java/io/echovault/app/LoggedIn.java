package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who tells a secret, sets a PIN behind the link that the chat gives, and is logged in.
 */
final class LoggedIn {
  static final String PIN = "482913";

  /** What of the secret must be shown to nobody who is not logged in. */
  static final String SECRET = "4711";

  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/unlock/\\S+)");

  private LoggedIn() {}

  /** Makes it so; the bot needs a PUBLIC_URL. */
  static void by(RunningBot bot, Person person) {
    person.says("My bank PIN is " + SECRET);
    Reply question = person.awaitReply(RunningBot.SOON);
    person.presses(button(question, "Set a PIN"));
    post(bot, person.awaitReply(RunningBot.SOON), "new_pin=" + PIN + "&new_pin_again=" + PIN);
    assertThat(person.awaitReply(RunningBot.SOON).text()).contains("logged in");
  }

  /** The same for somebody who has the PIN already. */
  static void again(RunningBot bot, Person person) {
    person.says("/login");
    post(bot, person.awaitReply(RunningBot.SOON), "pin=" + PIN);
    assertThat(person.awaitReply(RunningBot.SOON).text()).contains("logged in");
  }

  /** The id of a button with a title. */
  static String button(Reply reply, String title) {
    return reply.buttons().stream()
        .filter(button -> button.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static void post(RunningBot bot, Reply withLink, String form) {
    Matcher link = LINK.matcher(withLink.text());
    assertThat(link.find()).isTrue();
    var answer =
        bot.send(
            bot.request(link.group(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
