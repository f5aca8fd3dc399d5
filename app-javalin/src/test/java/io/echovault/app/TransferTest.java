package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.command.Commands;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.wire.Blob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Files with many memories from the outside: sent in the chat, and given in a terminal. */
@Tag("slow")
class TransferTest {
  private static final String CHAT =
      """
      20/11/26, 09:00 - Messages and calls are end-to-end encrypted.
      20/11/26, 09:00 - Ben: The spare key is under the blue flowerpot
      20/11/26, 09:01 - Ben: <Media omitted>
      20/11/26, 09:02 - Cleo: The plumber is called Marco Rossi
      """;

  @TempDir static Path directory;
  private static RunningBot bot;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start() {
    bot = RunningBot.start(directory);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void answersFromAChatThatWasSentAsADocument() {
    Person cleo = bot.simulator().person("34600222001", "Cleo");
    assertThat(sends(cleo, "WhatsApp Chat with Ben.txt", CHAT.getBytes(UTF_8)).text())
        .contains(
            "Welcome",
            "kept 2 messages as #1 to #2",
            "1 without words",
            "1 of WhatsApp's own notices");
    assertThat(bot.memories("34600222001"))
        .extracting(Memory::text)
        .containsExactly(
            "Ben: The spare key is under the blue flowerpot", "The plumber is called Marco Rossi");
    cleo.says("Where is the spare key?");
    assertThat(cleo.awaitReply(RunningBot.SOON).text()).contains("under the blue flowerpot", "#1");
    cleo.says("What is the plumber called?");
    assertThat(cleo.awaitReply(RunningBot.SOON).text()).contains("Marco Rossi");
    assertThat(sends(cleo, "again.txt", CHAT.getBytes(UTF_8)).text())
        .contains("nothing new to keep, 2 there already");
  }

  @Test
  void takesABigChatWhileOthersAreAnswered() {
    StringBuilder chat = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      chat.append(
          "%d/10/26, %02d:%02d - Ben: Line %d of a long story\n"
              .formatted(1 + i / 1_440, i / 60 % 24, i % 60, i));
    }
    Person dan = bot.simulator().person("34600222002", "Dan");
    Person eve = bot.simulator().person("34600222003", "Eve");
    sendFile(dan, "story.txt", chat.toString().getBytes(UTF_8));
    eve.says("My bike is behind the library");
    assertThat(eve.awaitReply(RunningBot.SOON).text()).contains("#1");
    assertThat(dan.awaitReply(Duration.ofSeconds(60)).text()).contains("kept 5000 messages");
    assertThat(bot.memories("34600222002")).hasSize(5_000);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Person finn = bot.simulator().person("34600222004", "Finn");
    assertThat(sends(finn, "WhatsApp Chat.txt", "Dear diary".getBytes(UTF_8)).text())
        .contains("does not look like a WhatsApp chat export");
    assertThat(sends(finn, "chat.txt", "2026/11/22 下午5:59 - Ana: hi".getBytes(UTF_8)).text())
        .contains("set its language to English");
    assertThat(sends(finn, "bomb.zip", bomb()).text()).contains("far more than a chat can be");
    bot.simulator().media().expireNext(2);
    assertThat(sends(finn, "chat.txt", CHAT.getBytes(UTF_8)).text()).contains("send it again");
    bot.simulator().media().damageNext(1);
    assertThat(sends(finn, "chat.txt", CHAT.getBytes(UTF_8)).text()).contains("damaged on the way");
    assertThat(bot.memories("34600222004")).isEmpty();
  }

  @Test
  void anAddressThatExpiresIsAskedForAgain() {
    Person gia = bot.simulator().person("34600222005", "Gia");
    bot.simulator().media().expireNext(1);
    assertThat(sends(gia, "chat.txt", CHAT.getBytes(UTF_8)).text()).contains("kept 2 messages");
  }

  @Test
  void givesACopyInTheChatThatSomebodyElseCanImport() {
    Person hal = bot.simulator().person("34600222006", "Hal");
    hal.says("My bike is behind the old library");
    hal.awaitReply(RunningBot.SOON);
    hal.says("/export");
    Reply reply = hal.awaitReply(RunningBot.SOON);
    assertThat(reply.kind()).isEqualTo("document");
    assertThat(reply.text()).contains("not encrypted");
    byte[] copy =
        bot.simulator()
            .media()
            .find(reply.file().orElseThrow().mediaId())
            .orElseThrow()
            .file()
            .bytes();

    Person ida = bot.simulator().person("34600222007", "Ida");
    assertThat(sends(ida, reply.file().orElseThrow().name(), copy).text())
        .contains("Imported your copy: kept 1 memory");
    assertThat(bot.memories("34600222007").get(0))
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(bot.memories("34600222006").get(0));
  }

  @Test
  void importsAndExportsInATerminal() throws IOException {
    Path chat = Files.writeString(directory.resolve("chat.txt"), CHAT);
    assertThat(run("import", chat.toString(), "--member", "+34 600 222 008")).isEqualTo(1);
    assertThat(text(err)).contains("Nobody with that number");

    assertThat(
            run(
                "import",
                chat.toString(),
                "--member",
                "+34 600 222 008",
                "--enrol",
                "--name",
                "Cleo"))
        .isZero();
    assertThat(text(out)).contains("kept 2 messages");
    assertThat(run("import", chat.toString(), "--member", "34600222008", "--name", "Cleo"))
        .isZero();
    assertThat(text(out)).contains("nothing new to keep");
    assertThat(bot.memories("34600222008"))
        .extracting(Memory::text)
        .contains("The plumber is called Marco Rossi");
    Person owner = bot.simulator().person("34600222008", "Cleo");
    owner.says("What is the plumber called?");
    assertThat(owner.awaitReply(RunningBot.SOON).text()).contains("Marco Rossi");

    Path copy = directory.resolve("copy.zip");
    assertThat(run("export", "--member", "34600222008", "--to", copy.toString())).isZero();
    assertThat(text(out)).contains("Wrote 2 memories; left out 0 that are locked.");
    assertThat(text(err)).contains("is not encrypted");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
    assertThat(run("export", "--member", "34600222008", "--to", copy.toString())).isEqualTo(1);
    assertThat(text(err)).contains("There is a file of that name already");

    try (var zip = new ZipFile(copy.toFile())) {
      JsonNode page =
          new ObjectMapper().readTree(zip.getInputStream(zip.getEntry("about-you.json")));
      assertThat(page.at("/identities/0/value").asString()).isEqualTo("34600222008");
      assertThat(page.at("/memories/GENERAL").asInt()).isEqualTo(2);
      assertThat(page.at("/hasPin").asBoolean()).isFalse();
      assertThat(page.at("/auditTrail").findValuesAsString("act"))
          .contains("MEMBER_ENROLLED", "MEMORIES_IMPORTED", "OPERATOR_ACTED")
          .endsWith("MEMORIES_EXPORTED");
    }
    assertThat(run("import", copy.toString(), "--member", "34600222009", "--enrol")).isZero();
    assertThat(bot.memories("34600222009")).hasSize(2);
  }

  @Test
  void aFileThatCannotBeImportedIsAFailureInATerminal() throws IOException {
    Path diary = Files.writeString(directory.resolve("diary.txt"), "Dear diary");
    assertThat(run("import", diary.toString(), "--member", "34600222010", "--enrol")).isEqualTo(1);
    assertThat(text(out)).contains("does not look like a WhatsApp chat export");
    assertThat(run("import", "nothing-here.txt", "--member", "34600222010")).isEqualTo(1);
    assertThat(text(err)).contains("There is no file nothing-here.txt.");
  }

  @Test
  void misuseIsExplained() {
    assertThat(run("import")).isEqualTo(2);
    assertThat(run("import", "a.txt")).isEqualTo(2);
    assertThat(run("import", "a.txt", "--member")).isEqualTo(2);
    assertThat(run("import", "a.txt", "--member", "34600222011", "--dates", "xyz")).isEqualTo(2);
    assertThat(run("export", "--member", "34600222011")).isEqualTo(2);
    assertThat(run("export", "--member", "34600222011", "--out", "x")).isEqualTo(2);
    assertThat(text(err).lines()).hasSize(6);
  }

  private static Reply sends(Person person, String name, byte[] content) {
    sendFile(person, name, content);
    return person.awaitReply(RunningBot.SOON);
  }

  private static void sendFile(Person person, String name, byte[] content) {
    String type = name.endsWith(".zip") ? "application/zip" : "text/plain";
    person.sendsFile("document", new Blob(content, type), name, "");
  }

  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("photo.jpg"));
      for (int megabytes = 0; megabytes < 100; megabytes++) {
        zip.write(new byte[1 << 20]);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private int run(String... arguments) {
    return new Commands(
            bot.environment(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }
}
