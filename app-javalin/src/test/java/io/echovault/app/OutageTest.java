package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.javalin.util.JavalinBindException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class OutageTest {
  private static final Duration LATER = Duration.ofSeconds(40);

  @TempDir Path dataDirectory;
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot =
        RunningBot.start(
            dataDirectory, Map.of("WEBHOOK_QUEUE", "3", "OUTBOX_PATIENCE_SECONDS", "10"));
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void aDatabaseThatGoesAwayMidMessageCostsNothingAndDoublesNothing() {
    List<Person> people =
        IntStream.range(0, 5).mapToObj(i -> bot.simulator().person("3460044400" + i)).toList();
    for (int i = 0; i < 10; i++) {
      int number = i;
      people.forEach(person -> person.says("Fact " + number + " is kept in drawer " + number));
      if (i == 4) {
        people.get(0).awaitReply(LATER);
        bot.postgres().kill();
        eventually("it is not ready", () -> bot.get("/").statusCode() == 503);
      }
    }
    bot.postgres().restart();
    for (Person person : people) {
      List<Reply> replies =
          IntStream.range(person == people.get(0) ? 1 : 0, 10)
              .mapToObj(i -> person.awaitReply(LATER))
              .toList();
      assertThat(replies).extracting(Reply::id).doesNotHaveDuplicates();
      assertThat(bot.memories(person.contact().phone().orElseThrow()))
          .extracting(Memory::text)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, 10)
                  .mapToObj(i -> "Fact " + i + " is kept in drawer " + i)
                  .toList());
      assertThat(person.replies()).extracting(Reply::callbackData).doesNotHaveDuplicates();
    }
    eventually("it is ready again", () -> bot.get("/").statusCode() == 200);
  }

  @Test
  void answers503WhenTheDatabaseIsAwayAndTakesTheSameMessageLater() {
    byte[] body = bot.text(Contact.ofPhone("34600444100", "Ana"), "The saw is on the bench");
    bot.postgres().kill();
    HttpResponse<String> refused = bot.postSigned(body);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    bot.postgres().restart();
    eventually("it is taken", () -> bot.postSigned(body).statusCode() == 200);
    assertThat(bot.app().awaitIdle(LATER)).isTrue();
    assertThat(bot.memories("34600444100")).hasSize(1);
  }

  @Test
  void answers503WhenTheQueueIsFull() throws SQLException {
    Contact ana = Contact.ofPhone("34600444200", "Ana");
    bot.postSigned(bot.text(ana, "The first word"));
    bot.app().awaitIdle(LATER);
    List<CompletableFuture<Integer>> answers;
    ExecutorService senders = Executors.newFixedThreadPool(12);
    try (var connection = DriverManager.getConnection(jdbc(), "postgres", password())) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("LOCK TABLE echovault.inbox IN ACCESS EXCLUSIVE MODE");
      }
      answers =
          IntStream.range(0, 12)
              .mapToObj(i -> bot.text(ana, "Word number " + i))
              .map(
                  body ->
                      CompletableFuture.supplyAsync(
                          () -> bot.postSigned(body).statusCode(), senders))
              .toList();
      eventually(
          "some are refused",
          () -> answers.stream().anyMatch(answer -> answer.getNow(200).equals(503)));
      assertThat(bot.get("/webhook").body()).contains("\"last_refused_reason\":\"queue_full\"");
      connection.rollback();
    }
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
    senders.shutdown();
    assertThat(statuses).containsOnly(200, 503);
    assertThat(bot.app().awaitIdle(LATER)).isTrue();
    assertThat(bot.memories("34600444200").stream().filter(m -> m.text().startsWith("Word number")))
        .hasSize((int) statuses.stream().filter(status -> status == 200).count());
  }

  @Test
  void endsInTimeUnderLoadAndTheNextStartGoesOn() {
    Person person = bot.simulator().person("34600444300");
    IntStream.range(0, 100).forEach(i -> person.says("Line " + i + " of the long story"));
    person.awaitReply(LATER);
    long since = System.nanoTime();
    bot.restart();
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(30));
    IntStream.range(1, 100).forEach(i -> person.awaitReply(LATER));
    assertThat(bot.memories("34600444300")).hasSize(100);
  }

  @Test
  void endsInTimeEvenWhenTheDatabaseIsAway() {
    Person person = bot.simulator().person("34600444301");
    IntStream.range(0, 50).forEach(i -> person.says("Line " + i + " of the long story"));
    person.awaitReply(LATER);
    bot.postgres().kill();
    long since = System.nanoTime();
    bot.app().close();
    // In five seconds by its own clock; what waits for the database gives up after twenty.
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void aTakenPortIsAFailureThatLeavesNothingRunning() {
    eventually("it works", () -> workers() == 1);
    // Not even for a moment does it take a share of the lanes.
    assertThatThrownBy(() -> App.start(bot.settings())).isInstanceOf(JavalinBindException.class);
    assertThat(workers()).isEqualTo(1);
    assertThat(bot.get("/").statusCode()).isEqualTo(200);
  }

  private int workers() {
    try (Connection connection = DatabaseDump.connect(bot.postgres().administratorUrl())) {
      return Integer.parseInt(
          DatabaseDump.ask(connection, "SELECT count(*) FROM echovault.inbox_workers").get(0));
    } catch (SQLException away) {
      throw new IllegalStateException(away);
    }
  }

  private String jdbc() {
    String url = bot.postgres().administratorUrl();
    return "jdbc:postgresql://" + url.substring(url.indexOf('@') + 1);
  }

  private String password() {
    String url = bot.postgres().administratorUrl();
    return url.substring(url.lastIndexOf(':', url.indexOf('@')) + 1, url.indexOf('@'));
  }
}
