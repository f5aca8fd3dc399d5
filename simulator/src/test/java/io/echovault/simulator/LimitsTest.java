package io.echovault.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.graph.GraphRules;
import io.echovault.simulator.graph.GraphRules.Strangers;
import io.echovault.simulator.graph.GraphRules.Window;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final String ANA = "34600111222";
  private final SettableInstants instants = new SettableInstants();

  @Test
  void holdsThePairRateAndLetsOthersThrough() {
    try (TinyBot bot = bot(GraphRules.shapesOnly().withPairRate(true))) {
      for (int count = 0; count < 45; count++) {
        assertThat(bot.send(TinyBot.text(ANA, "hi")).statusCode()).isEqualTo(200);
      }

      assertThat(code(bot.send(TinyBot.text(ANA, "hi")))).isEqualTo(131056);
      assertThat(bot.send(TinyBot.text("34600111333", "hi")).statusCode()).isEqualTo(200);

      instants.advance(Duration.ofSeconds(6));
      assertThat(bot.send(TinyBot.text(ANA, "hi")).statusCode()).isEqualTo(200);
      assertThat(code(bot.send(TinyBot.text(ANA, "hi")))).isEqualTo(131056);
    }
  }

  @Test
  void holdsTheThroughput() {
    try (TinyBot bot = bot(GraphRules.shapesOnly().withThroughput(true))) {
      for (int count = 0; count < 80; count++) {
        assertThat(bot.send(TinyBot.text("346001112" + (10 + count), "hi")).statusCode())
            .isEqualTo(200);
      }

      assertThat(code(bot.send(TinyBot.text(ANA, "hi")))).isEqualTo(130429);
      instants.advance(Duration.ofSeconds(1));
      assertThat(bot.send(TinyBot.text(ANA, "hi")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void reportsAClosedWindowAfterAccepting() {
    try (TinyBot bot = bot(GraphRules.strict())) {
      Person ana = bot.simulator.person(ANA, "Ana");
      ana.says("hello");
      bot.nextMessage();
      instants.advance(Duration.ofHours(24));

      HttpResponse<String> answer = bot.send(TinyBot.text(ANA, "late"));

      assertThat(answer.statusCode()).isEqualTo(200);
      TinyBot.Webhook status = bot.nextStatus();
      assertThat(status.status().path("status").asString()).isEqualTo("failed");
      assertThat(status.status().path("id").asString()).isEqualTo(TinyBot.sentId(answer));
      assertThat(status.status().at("/errors/0/code").asInt()).isEqualTo(131047);
      assertThat(status.status().path("biz_opaque_callback_data").asString()).isEqualTo("out-42");
      assertThat(ana.replies()).isEmpty();
    }
  }

  @Test
  void refusesAClosedWindowAtOnceWhenAskedTo() {
    try (TinyBot bot = bot(GraphRules.strict().withWindow(Window.REFUSED))) {
      Person ana = bot.simulator.person(ANA, "Ana");

      assertThat(code(bot.send(TinyBot.text(ANA, "early")))).isEqualTo(131047);
      ana.says("hello");
      assertThat(bot.send(TinyBot.text(ANA, "now")).statusCode()).isEqualTo(200);
      instants.advance(Duration.ofHours(24).minusSeconds(1));
      assertThat(bot.send(TinyBot.text(ANA, "just")).statusCode()).isEqualTo(200);
      instants.advance(Duration.ofSeconds(1));
      assertThat(code(bot.send(TinyBot.text(ANA, "late")))).isEqualTo(131047);
      assertThat(
              bot.send(
                      "{\"messaging_product\":\"whatsapp\",\"to\":\""
                          + ANA
                          + "\",\"type\":\"template\",\"template\":{\"name\":\"due\","
                          + "\"language\":{\"code\":\"es\"}}}")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void reportsStrangersAsUndeliverable() {
    try (TinyBot bot = bot(GraphRules.strict())) {
      assertThat(bot.send(TinyBot.text(ANA, "who?")).statusCode()).isEqualTo(200);

      assertThat(bot.nextStatus().status().at("/errors/0/code").asInt()).isEqualTo(131026);
    }
  }

  @Test
  void refusesStrangersAtOnceWhenAskedTo() {
    try (TinyBot bot = bot(GraphRules.strict().withStrangers(Strangers.REFUSED))) {
      assertThat(code(bot.send(TinyBot.text(ANA, "who?")))).isEqualTo(131030);
    }
  }

  private TinyBot bot(GraphRules rules) {
    return new TinyBot(instants, settings -> settings.withRules(rules));
  }

  private static int code(HttpResponse<String> answer) {
    return TinyBot.error(answer).path("code").asInt();
  }
}
