package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret from the moment it is sent until it is closed again, in the chat and in a browser. */
@Tag("slow")
class LoggingInTest {
  private static final String SECRET = "4711";
  private static final String PIN = "482913";
  private static final String SET = "new_pin=" + PIN + "&new_pin_again=" + PIN;
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/unlock/\\S+)");
  private static final Map<String, String> PAGES = Map.of("PUBLIC_URL", "https://bot.example.org");
  private static final String HELD =
      "SELECT count(*) FROM echovault.due_items WHERE kind = 'DISCARD'";
  private static final String SHREDDED =
      "SELECT count(*) FROM echovault.replies WHERE session_id IS NOT NULL AND content = ''";
  private static final String UNSHREDDED =
      "SELECT count(*) FROM echovault.replies WHERE session_id IS NOT NULL AND content <> ''";

  @TempDir Path dataDirectory;

  @Test
  void showsASecretUntilItsOwnerLogsOut() throws SQLException {
    try (RunningBot bot = RunningBot.start(dataDirectory, PAGES)) {
      Person ana = bot.simulator().person("34600111222", "Ana");
      String path = linkToSetAPin(ana);
      for (int look = 0; look < 3; look++) {
        HttpResponse<String> form = bot.get(path, "Accept", "text/html");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("new_pin_again");
      }

      assertThat(post(bot, path, SET).body()).contains("Your new PIN is set", "You are logged in");
      assertThat(ana.awaitReply(RunningBot.SOON).text())
          .startsWith("Your PIN is set. You are logged in until");
      assertThat(bot.get(path).statusCode()).isEqualTo(410);
      assertThat(post(bot, path, SET).statusCode()).isEqualTo(410);

      assertThat(ask(ana, "What is my bank PIN?")).contains(SECRET, "🔒");
      awaitCount(bot, SHREDDED, 1);
      assertThat(count(bot, UNSHREDDED)).isZero();

      assertThat(ask(ana, "/logout")).contains("You are logged out");
      assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(SECRET);
      assertThat(ask(ana, "/recent")).doesNotContain(SECRET);
      assertThat(ask(ana, "#1")).doesNotContain(SECRET);
    }
  }

  @Test
  void letsNobodyInAfterFiveWrongTries() {
    try (RunningBot bot = RunningBot.start(dataDirectory, PAGES)) {
      Person ana = bot.simulator().person("34600111222", "Ana");
      post(bot, linkToSetAPin(ana), SET);
      ana.awaitReply(RunningBot.SOON);
      ask(ana, "/logout");
      String path = path(ask(ana, "/login"));

      for (String left : new String[] {"4 tries are", "3 tries", "2 tries", "One try", "No try"}) {
        HttpResponse<String> wrong = post(bot, path, "pin=907142");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("That PIN is wrong.", left).doesNotContain("907142");
      }

      HttpResponse<String> locked = post(bot, path, "pin=" + PIN);
      assertThat(locked.statusCode()).isEqualTo(429);
      assertThat(locked.body()).contains("Nobody gets in before");
      assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("Too many wrong PINs");
      assertThat(post(bot, path(ask(ana, "/login")), "pin=" + PIN).statusCode()).isEqualTo(429);
      assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(SECRET);
    }
  }

  @Test
  void destroysAPinThatIsTypedIntoTheChat() throws SQLException {
    try (RunningBot bot = RunningBot.start(dataDirectory, PAGES)) {
      Person ana = bot.simulator().person("34600111222", "Ana");
      path(ask(ana, "/login"));
      ana.says(PIN);
      Reply question = ana.awaitReply(RunningBot.SOON);
      assertThat(question.text()).contains("may be your PIN").doesNotContain(PIN);
      assertThat(count(bot, HELD)).isOne();
      ana.presses(question.buttons().get(1).id());
      assertThat(ana.awaitReply(RunningBot.SOON).text()).startsWith("Destroyed");
      assertThat(count(bot, HELD)).isZero();
      assertThat(bot.memories("34600111222")).isEmpty();
    }
  }

  @Test
  void erasesWhoHasAPinOnlyWithIt() {
    try (RunningBot bot = RunningBot.start(dataDirectory, PAGES)) {
      Person ana = bot.simulator().person("34600111222", "Ana");
      post(bot, linkToSetAPin(ana), SET);
      ana.awaitReply(RunningBot.SOON);
      ask(ana, "/logout");
      String path = path(ask(ana, "/forget-me"));
      assertThat(bot.get(path, "Accept", "text/html").body()).contains("Nothing is erased here");
      assertThat(post(bot, path, "pin=907142").statusCode()).isEqualTo(403);
      assertThat(post(bot, path, "pin=" + PIN).body()).contains("asks you once more");
      Reply question = ana.awaitReply(RunningBot.SOON);
      ana.presses(question.buttons().get(0).id());
      assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("Everything about you is erased");
    }
  }

  private static String linkToSetAPin(Person ana) {
    ana.says("My bank PIN is " + SECRET);
    Reply question = ana.awaitReply(RunningBot.SOON);
    assertThat(question.text()).doesNotContain(SECRET);
    assertThat(question.buttons()).hasSize(2);
    ana.presses(
        question.buttons().stream()
            .filter(button -> button.title().equals("Set a PIN"))
            .findFirst()
            .orElseThrow()
            .id());
    return path(ana.awaitReply(RunningBot.SOON).text());
  }

  private static String path(String reply) {
    Matcher link = LINK.matcher(reply);
    assertThat(link.find()).as(reply.replaceAll("/unlock/\\S+", "/unlock/…")).isTrue();
    return link.group(1);
  }

  private static String ask(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }

  private static HttpResponse<String> post(RunningBot bot, String path, String form) {
    return bot.send(
        bot.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static void awaitCount(RunningBot bot, String query, int wanted) throws SQLException {
    Instant end = Instant.now().plus(RunningBot.SOON);
    while (count(bot, query) != wanted && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(count(bot, query)).isEqualTo(wanted);
  }

  private static int count(RunningBot bot, String query) throws SQLException {
    URI uri = URI.create(bot.postgres().administratorUrl());
    String[] login = uri.getRawUserInfo().split(":", 2);
    String url = "jdbc:postgresql://%s:%d%s".formatted(uri.getHost(), uri.getPort(), uri.getPath());
    try (Connection connection = DriverManager.getConnection(url, login[0], login[1]);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
