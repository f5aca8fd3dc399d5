package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from the outside: a signed webhook in, a WhatsApp reply out. */
class SpineTest {
  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = RunningBot.start(dataDirectory);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void givesTheRightMemoryBackWhenAskedLater() {
    Person ana = bot.simulator().person("34600111001");
    ana.says("My bike is parked behind the old library");
    assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("#1");
    ana.says("The wifi at the office is called Blue Heron");
    assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("#2");
    ana.says("Where is my bike parked?");
    assertThat(ana.awaitReply(RunningBot.SOON).text())
        .contains("behind the old library")
        .contains("#1")
        .doesNotContain("Blue Heron");
  }

  @Test
  void findsAnotherFormOfAWordInAScriptThatTheCoreDoesNotStem() {
    Person uma = bot.simulator().person("34600111041");
    uma.says("remember that मेरी किताबें लाल हैं");
    uma.awaitReply(RunningBot.SOON);
    uma.says("/search किताब");
    assertThat(uma.awaitReply(RunningBot.SOON).text()).contains("किताबें");
  }

  @Test
  void saysSoWhenItHasNothing() {
    Person ben = bot.simulator().person("34600111002");
    ben.says("My bike is parked behind the old library");
    ben.awaitReply(RunningBot.SOON);
    ben.says("What is the capital of Mongolia?");
    assertThat(ben.awaitReply(RunningBot.SOON).text()).containsIgnoringCase("nothing on that");
  }

  @Test
  void neverShowsAnotherPersonsMemory() {
    Person cem = bot.simulator().person("34600111003");
    Person dora = bot.simulator().person("34600111004");
    cem.says("The spare key lies under the blue flowerpot");
    cem.awaitReply(RunningBot.SOON);
    dora.says("Where does the spare key lie?");
    assertThat(dora.awaitReply(RunningBot.SOON).text()).doesNotContain("flowerpot");
  }

  @Test
  void keepsTheOrderOfOnePersonsMessages() {
    Person eva = bot.simulator().person("34600111005");
    IntStream.rangeClosed(1, 20)
        .forEach(i -> eva.says("Note number " + i + " is about topic " + i));
    IntStream.rangeClosed(1, 20).forEach(i -> eva.awaitReply(RunningBot.SOON));
    assertThat(bot.memories("34600111005"))
        .extracting(Memory::text)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "Note number " + i + " is about topic " + i)
                .toList());
    assertThat(eva.replies()).extracting(Reply::text).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void deletesAfterAskingByButton() {
    Person finn = bot.simulator().person("34600111006");
    finn.says("The meeting room is on the third floor");
    finn.awaitReply(RunningBot.SOON);
    finn.says("/delete 1");
    Reply asked = finn.awaitReply(RunningBot.SOON);
    assertThat(asked.buttons()).isNotEmpty();
    finn.presses(asked.buttons().get(0).id());
    finn.awaitReply(RunningBot.SOON);
    assertThat(bot.memories("34600111006")).isEmpty();
  }

  @Test
  void twoAppsOnOneDatabaseHandleEverythingOnceAndInOrder() {
    List<Contact> people =
        IntStream.range(0, 6)
            .mapToObj(i -> Contact.ofPhone("3460011110" + i, "Twin " + i))
            .toList();
    try (App twin = bot.twin()) {
      for (int i = 0; i < 20; i++) {
        for (Contact person : people) {
          int port = i % 2 == 0 ? bot.port() : twin.port();
          byte[] body = bot.text(person, "Line " + i + " of the song");
          assertThat(bot.postSigned(port, body).statusCode()).isEqualTo(200);
          assertThat(bot.postSigned(bot.port() + twin.port() - port, body).statusCode())
              .isEqualTo(200);
        }
      }
      assertThat(twin.awaitIdle(RunningBot.SOON)).isTrue();
    }
    List<String> lines =
        IntStream.range(0, 20).mapToObj(i -> "Line " + i + " of the song").toList();
    for (Contact person : people) {
      assertThat(bot.memories(person.phone().orElseThrow()))
          .extracting(Memory::text)
          .containsExactlyElementsOf(lines);
    }
  }

  @Test
  void goesOnAfterARestart() {
    Person gil = bot.simulator().person("34600111007");
    gil.says("The dentist is called Doctor Molar");
    gil.awaitReply(RunningBot.SOON);
    bot.restart();
    gil.says("What is the dentist called?");
    assertThat(gil.awaitReply(RunningBot.SOON).text()).contains("Doctor Molar");
  }
}
