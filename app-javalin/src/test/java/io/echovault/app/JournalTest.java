package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times, the journal and newer statements from the outside, from noon on Monday 4 May 2026 on. */
@Tag("slow")
class JournalTest {
  @TempDir Path dataDirectory;
  private final TravellingInstants clock =
      new TravellingInstants(Instant.parse("2026-05-04T10:00:00Z"));
  private RunningBot bot;
  private Person ana;

  @BeforeEach
  void start() {
    bot = RunningBot.start(dataDirectory, clock);
    ana = bot.simulator().person("34600333001");
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void answersFromTheTimeThatIsAsked() {
    tell("/settings language en");
    tell("I promised Dan the drill");
    assertThat(tell("Dentist on Friday at 9")).contains("Fri 8 May 2026, 09:00");
    assertThat(tell("From 8 to 10 May is the fair")).contains("8 May 2026 to 10 May 2026");
    clock.leap(Duration.ofDays(3));
    tell("I promised Dan a cake");

    assertThat(tell("What did I promise Dan three days ago?"))
        .contains("#1 (4 May 2026)", "drill")
        .doesNotContain("cake");
    assertThat(tell("What's on tomorrow?")).contains("#2", "#3").doesNotContain("Dan");
    assertThat(tell("¿Qué tengo el domingo?")).contains("#3").doesNotContain("#2");
    assertThat(tell("O que prometi ao Dan em março?"))
        .startsWith("I have nothing on that for March 2026.");
    assertThat(tell("What did I do on 31 February?")).contains("no such date");
  }

  @Test
  void tellsWhatWasKnownAndWhatChanged() {
    tell("Ana lives in Porto");
    clock.leap(Duration.ofDays(2));
    tell("/edit 1 Ana lives in Faro");
    tell("The boiler is from 2019");

    assertThat(tell("What did I know about Ana on 4 May?")).contains("Porto");
    assertThat(tell("/asof 4 May")).contains("Porto").doesNotContain("boiler");
    assertThat(tell("What changed since yesterday?"))
        .contains("1 kept, 1 corrected", "corrected #1: “Ana lives in Faro”");
    assertThat(tell("/changes since 4 May")).contains("2 kept, 1 corrected");
    bot.restart();
    assertThat(tell("¿Qué sabía sobre Ana el 4 de mayo?")).contains("Porto");
  }

  @Test
  void answersWithTheNewerStatementUnlessBothAreTrue() {
    tell("Leo's shoe size is 31");
    clock.leap(Duration.ofDays(2));
    tell("Leo now wears 33");

    ana.says("What is Leo's shoe size?");
    Reply answer = ana.awaitReply(RunningBot.SOON);
    assertThat(answer.text()).contains("33", "since 6 May 2026; before that: #1", "31");
    ana.presses(answer.buttons().get(0).id());
    assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("#2 and #1 are both true");
    assertThat(tell("What is Leo's shoe size?")).doesNotContain("before that");
    assertThat(tell("/undo")).contains("Taken back");
    assertThat(tell("What is Leo's shoe size?")).contains("before that");
  }

  @Test
  void answersWhateverIsAsked() {
    tell("Ana lives in Porto");
    List<String> questions =
        List.of(
            "?",
            "🙂🙂🙂",
            "What did 我 do в марте?",
            "What did I do on 1 January 0000?",
            "What did I do on 31 December 9999?",
            "What did I know on 31 December 9999?",
            "/asof 9999-12-31",
            "/changes since 0000-00-00",
            "What did I do between 9 and 3 May?",
            "What did I do in March, " + "and why ".repeat(500) + "?");

    assertThat(questions).allSatisfy(each -> assertThat(tell(each)).doesNotContain("Porto"));
    assertThat(tell("Where does Ana live?")).contains("Porto");
  }

  private String tell(String words) {
    ana.says(words);
    return ana.awaitReply(RunningBot.SOON).text();
  }
}
