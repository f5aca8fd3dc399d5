package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app when there is too much of something, or too little. */
@Tag("slow")
class PressureTest {
  private static final Duration LATER = Duration.ofSeconds(40);
  private static final Contact ANA = Contact.ofPhone("34600555100", "Ana");

  @TempDir Path dataDirectory;

  @Test
  void acknowledgementsThatFollowOneAnotherGoInOneMessage() {
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of("OUTBOX_MERGE_SECONDS", "1"))) {
      Person ana = bot.simulator().person("34600555101");
      ana.says("The first note is about the weather");
      assertThat(ana.awaitReply(LATER).text()).contains("#1");
      IntStream.rangeClosed(2, 12).forEach(i -> ana.says("Note " + i + " is about topic " + i));
      eventually("all are acknowledged", () -> numbers(ana).contains("#12"));
      assertThat(numbers(ana))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj(i -> "#" + i).toList());
      assertThat(ana.replies()).hasSizeLessThan(12);
      eventually("nothing waits", () -> count(bot, "sending WHERE state < 2") == 0);
      eventually("statuses reached all", () -> count(bot, "sending WHERE stage >= 3") == 12);
    }
  }

  @Test
  void aFullDiskIsAnswered503AndOverByItself() {
    var full = new AtomicBoolean();
    PortDecorators portDecorators =
        new PortDecorators() {
          @Override
          public Inbox inbox(Inbox direct) {
            return refusing(direct, full);
          }
        };
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of(), portDecorators)) {
      byte[] body = bot.text(ANA, "The saw is on the bench");
      full.set(true);
      HttpResponse<String> refused = bot.postSigned(body);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      full.set(false);
      assertThat(bot.postSigned(body).statusCode()).isEqualTo(200);
      assertThat(bot.app().awaitIdle(LATER)).isTrue();
      assertThat(bot.memories("34600555100")).hasSize(1);
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerInTimeIsAnswered503AndOverByItself() throws SQLException {
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of("DATABASE_POOL_SIZE", "4"))) {
      byte[] body = bot.text(ANA, "The saw is on the bench");
      try (Connection connection = administrator(bot)) {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
          statement.execute("LOCK TABLE echovault.inbox, echovault.inbox_lanes");
        }
        HttpResponse<String> refused = bot.postSigned(body);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        connection.rollback();
      }
      eventually("it is taken", () -> bot.postSigned(body).statusCode() == 200);
      assertThat(bot.app().awaitIdle(LATER)).isTrue();
      assertThat(bot.memories("34600555100")).hasSize(1);
      eventually("it is ready", () -> bot.get("/").statusCode() == 200);
    }
  }

  @Test
  void socketsThatSayNothingDoNotKeepOthersOut() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of("HTTP_CONNECTIONS", "20"))) {
      var silent = new ArrayList<Socket>();
      try {
        for (int i = 0; i < 40; i++) {
          silent.add(new Socket(InetAddress.getLoopbackAddress(), bot.port()));
        }
        assertThat(bot.postSigned(bot.text(ANA, "The saw is on the bench")).statusCode())
            .isEqualTo(200);
      } finally {
        for (Socket socket : silent) {
          socket.close();
        }
      }
    }
  }

  @Test
  void anotherProcessGoesOnAtOnceWhenOneEndsInOrder() {
    try (RunningBot bot = RunningBot.start(dataDirectory);
        App twin = bot.twin()) {
      List<Contact> people =
          IntStream.range(0, 8).mapToObj(i -> Contact.ofPhone("3460055520" + i, "P")).toList();
      for (int i = 0; i < 25; i++) {
        for (Contact person : people) {
          assertThat(bot.postSigned(bot.text(person, "Line " + i)).statusCode()).isEqualTo(200);
        }
      }
      bot.app().close();
      // It leaves: otherwise it would count for a minute, and hold its lanes for five seconds.
      eventually("the other one is alone", () -> count(bot, "inbox_workers") == 1);
      assertThat(
              count(
                  bot,
                  "inbox_lanes WHERE holder NOT IN (SELECT worker FROM echovault.inbox_workers)"))
          .isZero();
      assertThat(twin.awaitIdle(LATER)).isTrue();
      List<String> lines = IntStream.range(0, 25).mapToObj(i -> "Line " + i).toList();
      for (Contact person : people) {
        ChannelIdentity phone = ChannelIdentity.whatsappPhone(person.phone().orElseThrow());
        assertThat(twin.memories().export(twin.memories().find(phone).orElseThrow()))
            .extracting(Memory::text)
            .containsExactlyElementsOf(lines);
      }
    }
  }

  private static List<String> numbers(Person person) {
    return person.replies().stream()
        .map(Reply::text)
        .map(text -> text.substring(text.lastIndexOf("Kept as")))
        .flatMap(text -> List.of(text.split("[^#0-9]+")).stream())
        .filter(word -> word.startsWith("#"))
        .collect(Collectors.toList());
  }

  // Only what goes in meets the full disk.
  private static Inbox refusing(Inbox direct, AtomicBoolean full) {
    return (Inbox)
        Proxy.newProxyInstance(
            Inbox.class.getClassLoader(),
            new Class<?>[] {Inbox.class},
            (proxy, method, arguments) -> {
              if (full.get() && method.getName().equals("store")) {
                List<?> items = (List<?>) arguments[0];
                assertThat(items).hasOnlyElementsOfType(InboxItem.class);
                throw new MemoException.TryAgain("the database is unwell, SQL state 53100");
              }
              return method.invoke(direct, arguments);
            });
  }

  private static int count(RunningBot bot, String what) {
    try (Connection connection = administrator(bot);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM echovault." + what)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection administrator(RunningBot bot) throws SQLException {
    String url = bot.postgres().administratorUrl();
    int at = url.indexOf('@');
    return DriverManager.getConnection(
        "jdbc:postgresql://" + url.substring(at + 1),
        "postgres",
        url.substring(url.lastIndexOf(':', at) + 1, at));
  }
}
