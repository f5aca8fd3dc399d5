package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that somebody else answers come to us marked: acknowledged, and that is all. */
class StandbyWebhookTest {
  private static final String PHONE = "34600222901";
  private static final List<List<String>> MARKS =
      List.of(
          List.of("\"field\":\"messages\"", "\"field\":\"standby\""),
          List.of("\"field\":\"messages\"", "\"field\":\"messages\",\"standby\":true"),
          List.of(
              "\"messaging_product\":\"whatsapp\"",
              "\"messaging_product\":\"whatsapp\",\"standby\":true"),
          List.of("\"type\":\"text\"", "\"standby\":{\"owner\":\"agent\"},\"type\":\"text\""));

  @TempDir Path directory;

  @Test
  void isNeitherKeptNorAnswered() {
    try (RunningBot bot = RunningBot.start(directory)) {
      Person ana = bot.simulator().person(PHONE, "Ana");
      for (List<String> mark : MARKS) {
        String body = new String(bot.text(ana.contact(), "The boat is called Zephyrine"), UTF_8);
        String marked = body.replace(mark.get(0), mark.get(1));
        assertThat(marked).as(mark.get(1)).isNotEqualTo(body);
        assertThat(bot.postSigned(marked.getBytes(UTF_8)).statusCode()).isEqualTo(200);
      }
      assertThat(bot.app().awaitIdle(RunningBot.SOON)).isTrue();
      assertThat(ana.replies()).isEmpty();
      // The same without a mark is kept, as the first memory that there is.
      assertThat(bot.postSigned(bot.text(ana.contact(), "The boat is blue")).statusCode())
          .isEqualTo(200);
      assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("#1");
      assertThat(bot.memories(PHONE)).hasSize(1);
      assertThat(ana.replies()).hasSize(1);
    }
  }
}
