package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Note;
import io.echovault.simulator.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that was silent for long, and an operator who knows that it is the same person. */
class JoiningMembersTest {
  private static final String ANA = "34600111222";

  private final Terminal terminal = new Terminal();

  @TempDir Path dataDirectory;

  @Test
  void givesSomebodyBackWhatTheyHadWhileTheBotServes() {
    var instants = new TravellingInstants(Instant.now().minus(Duration.ofDays(46)));
    try (RunningBot bot = RunningBot.start(dataDirectory, instants)) {
      MemberRef before = bot.app().memories().enrol(ChannelIdentity.whatsappPhone(ANA));
      bot.app()
          .memories()
          .remember(before, Note.said("The key is under the mat", instants.instant()));
      instants.leap(Duration.ofDays(46));
      Person ana = bot.simulator().person(ANA, "Ana");
      assertThat(ask(ana, "Where is the key?")).contains("Welcome").doesNotContain("mat");
      assertThat(ask(ana, "The boat is in the harbour")).contains("Kept");

      assertThat(terminal.run(bot, "members", "join", "--member", "+34 600 111 222"))
          .contains("Joined.");

      assertThat(ask(ana, "Where is the key?")).contains("under the mat");
      assertThat(ask(ana, "Where is the boat?")).contains("in the harbour");
      assertThat(terminal.code(bot, "members", "join", "--member", ANA)).isEqualTo(1);
      assertThat(terminal.code(bot, "members", "join", "--member", "34999999999")).isEqualTo(1);
      assertThat(terminal.code(bot, "members", "join", ANA)).isEqualTo(2);
      assertThat(terminal.complaints())
          .contains(
              "Nothing was changed",
              "Nobody with that number",
              "Something is missing: --member PHONE.");
      assertThat(terminal.run(bot, "--help")).contains("members join");
    }
  }

  private static String ask(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }
}
