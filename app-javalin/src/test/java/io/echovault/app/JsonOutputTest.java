package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What programs read: every command that answers, with {@code --json}, beside a running bot. */
@Tag("slow")
class JsonOutputTest {
  private static final String ANA = "34600444001";
  private static final String BEN = "34600444002";
  private static final String KEY_MEMORY = "The spare key is under the mat";

  @TempDir static Path directory;
  private static RunningBot bot;

  private final Terminal terminal = new Terminal();

  @BeforeAll
  static void start() {
    bot = RunningBot.start(directory);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void tellsOfSettingsAndKeys() {
    assertThat(json("check").get("valid").asBoolean()).isTrue();
    remember(ANA, KEY_MEMORY);
    assertThat(json("keys", "status").get("present").asLong()).isPositive();
    assertThat(json("keys", "rotate").get("neither").asLong()).isZero();
  }

  @Test
  void tellsOfWhatWasGivenUp() {
    for (String which : new String[] {"dead-letters", "dead-replies"}) {
      JsonNode list = json(which);
      assertThat(list.get("complete").asBoolean()).isTrue();
      assertThat(list.get("givenUp")).isEmpty();
      assertThat(json(which, "replay", "all").get("replayed").asInt()).isZero();
    }
  }

  @Test
  void tellsOfFilesThatWereImportedAndExported() throws IOException {
    Path chat = directory.resolve("chat.txt");
    Files.writeString(chat, "20/11/26, 09:00 - Ben: The boat is in the harbour\n");
    JsonNode report = json("import", chat.toString(), "--member", BEN, "--enrol", "--dates", "dmy");
    assertThat(report.get("accepted").asBoolean()).isTrue();
    assertThat(report.get("kept").asInt()).isEqualTo(1);

    Path copy = directory.resolve("ben.zip");
    JsonNode written = json("export", "--member", BEN, "--to", copy.toString());
    assertThat(written.get("memories").asInt()).isEqualTo(1);
    assertThat(written.get("file").asString()).isEqualTo(copy.toString());
    assertThat(terminal.complaints()).contains("is not encrypted");
  }

  @Test
  void explainsWithNumbersAndWithoutWords() {
    remember(ANA, KEY_MEMORY);
    JsonNode explained = json("explain", ANA, "Where is the spare key?");
    assertThat(explained.get("answered").asInt()).isPositive();
    assertThat(explained.at("/ranked/0/memory").asInt()).isPositive();
    assertThat(explained.at("/ranked/0/score/parts")).isNotEmpty();
    assertThat(explained.at("/meanings/0/intent").asString()).isEqualTo("Ask");
    assertThat(explained.at("/meanings/1/reader").asString()).isEqualTo("statement");
    assertThat(explained.toString()).doesNotContain("under", "spare");

    assertThat(json("why-not", ANA, "999", "Where is it?").get("gate").asString())
        .isEqualTo("NO_SUCH_MEMORY");
  }

  @Test
  void tellsOfTheAuditTrail() {
    remember(ANA, KEY_MEMORY);
    JsonNode verified = json("audit", "verify");
    assertThat(verified.get("holds").asBoolean()).isTrue();
    assertThat(verified.get("events").asLong()).isPositive();
    assertThat(verified.get("findings")).isEmpty();
    assertThat(verified.get("differences")).isEmpty();

    String file = directory.resolve("ana.jsonl").toString();
    assertThat(json("audit", "export", "--member", ANA, "--to", file).get("events").asLong())
        .isPositive();
  }

  @Test
  void tellsOfTenants() throws IOException {
    Path acme = Files.createDirectories(directory.resolve("data/tenants")).resolve("acme.yaml");
    Files.writeString(
        acme,
        """
        tenant: acme
        name: Acmé
        users:
          - phone: "+34 600 444 100"
            name: Olga
            role: owner
        """);
    assertThat(json("tenants", "check").get("tenants").asInt()).isEqualTo(1);
    assertThat(json("tenants", "apply").get("changes")).isNotEmpty();
    JsonNode acmeNow = json("tenants", "list").at("/tenants/0");
    assertThat(acmeNow.get("name").asString()).isEqualTo("Acmé");
    assertThat(terminal.printed()).as("for every character set").contains("Acm\\u00E9");
    assertThat(acmeNow.get("id").asString()).isEqualTo("acme");
    assertThat(acmeNow.at("/people/owner").asInt()).isEqualTo(1);

    Files.writeString(acme, "tenant: acme\nname: Acme\nusers: 7\n");
    JsonNode refused = failing("tenants", "apply");
    assertThat(refused.get("valid").asBoolean()).isFalse();
    assertThat(refused.at("/problems/0/line").asInt()).isEqualTo(3);
    assertThat(refused.get("changes")).isEmpty();
    Files.delete(acme);
  }

  @Test
  void tellsOfErasuresAndReceipts() {
    String cleo = "34600444003";
    remember(cleo, "The bike is blue");
    JsonNode erased = json("erase", "--member", cleo, "--yes");
    assertThat(erased.get("memories").asInt()).isEqualTo(1);
    String receipt = erased.get("receipt").asString();

    JsonNode genuine = json("receipt", "verify", receipt);
    assertThat(genuine.get("genuine").asBoolean()).isTrue();
    assertThat(genuine.get("id")).isEqualTo(erased.get("id"));
    assertThat(failing("receipt", "verify", "EVR1.nonsense").get("genuine").asBoolean()).isFalse();
    assertThat(json("erasures", "replay").get("named").asInt()).isEqualTo(1);
  }

  private static void remember(String phone, String words) {
    Person person = bot.simulator().person(phone, "Somebody");
    person.says(words);
    person.awaitReply(RunningBot.SOON);
  }

  private JsonNode json(String... arguments) {
    return new ObjectMapper().readTree(terminal.run(bot, withJson(arguments)));
  }

  private JsonNode failing(String... arguments) {
    terminal.forget();
    assertThat(terminal.code(bot, withJson(arguments))).isEqualTo(1);
    return new ObjectMapper().readTree(terminal.printed());
  }

  private static String[] withJson(String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new);
  }
}
