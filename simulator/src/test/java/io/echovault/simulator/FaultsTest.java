package io.echovault.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.simulator.graph.Fault;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final String ANA = "34600111222";
  private final SettableInstants instants = new SettableInstants();
  private final TinyBot bot =
      new TinyBot(instants, settings -> settings.withRules(GraphRules.shapesOnly()));

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void refusesTheNextSendsWithTheCodeAskedFor() {
    bot.simulator.faults().next(2, new Fault.Refuse(131016));
    bot.simulator.faults().next(1, new Fault.Refuse(131056));

    assertThat(code(send())).isEqualTo(131016);
    HttpResponse<String> second = send();
    assertThat(second.statusCode()).isEqualTo(500);
    assertThat(code(send())).isEqualTo(131056);
    assertThat(send().statusCode()).isEqualTo(200);
  }

  @Test
  void failsForAsLongAsItWasAskedTo() {
    bot.simulator.faults().during(Duration.ofMinutes(5), new Fault.Unavailable(502));

    for (int count = 0; count < 3; count++) {
      assertThat(send().statusCode()).isEqualTo(502);
    }
    instants.advance(Duration.ofMinutes(5));
    assertThat(send().statusCode()).isEqualTo(200);
    assertThat(bot.simulator.faults().waiting()).isZero();
  }

  @Test
  void closesAfterAcceptingSoThatTheMessageArrivesUnanswered() {
    List<Reply> arrived = new CopyOnWriteArrayList<>();
    bot.simulator.whenSent((recipient, reply) -> arrived.add(reply));
    bot.simulator.faults().next(1, new Fault.CloseAfterAccepting());

    assertThatThrownBy(() -> bot.tryExchange(request())).isInstanceOf(IOException.class);

    assertThat(arrived).extracting(Reply::text).containsExactly("hi");
    assertThat(bot.nextStatus().status().path("biz_opaque_callback_data").asString())
        .isEqualTo("out-42");
  }

  @Test
  void closesWithoutAccepting() {
    List<Reply> arrived = new CopyOnWriteArrayList<>();
    bot.simulator.whenSent((recipient, reply) -> arrived.add(reply));
    bot.simulator.faults().next(1, new Fault.Close());

    assertThatThrownBy(() -> bot.tryExchange(request())).isInstanceOf(IOException.class);
    assertThat(arrived).isEmpty();
  }

  @Test
  void hangsUntilTheCallerGivesUp() {
    bot.simulator.faults().next(1, new Fault.Hang(Duration.ofSeconds(2)));

    assertThatThrownBy(() -> bot.tryExchange(request().timeout(Duration.ofMillis(200))))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void answersLate() {
    bot.simulator.faults().next(1, new Fault.Delay(Duration.ofMillis(300)));
    long began = System.nanoTime();

    assertThat(send().statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void takesScriptsOverHttpFromWhoeverHasTheToken() {
    String script = "{\"kind\":\"refuse\",\"code\":190,\"times\":1}";
    assertThat(control("other", script).statusCode()).isEqualTo(401);
    assertThat(control(TinyBot.TOKEN, "{\"kind\":\"explode\"}").statusCode()).isEqualTo(400);
    assertThat(control(TinyBot.TOKEN, script).body()).isEqualTo("{\"waiting\":1}");

    assertThat(send().statusCode()).isEqualTo(401);
    assertThat(send().statusCode()).isEqualTo(200);

    control(TinyBot.TOKEN, "{\"kind\":\"unavailable\",\"seconds\":60}");
    bot.exchange(bot.graph("/_control/faults", TinyBot.TOKEN).DELETE());
    assertThat(send().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> control(String token, String script) {
    return bot.exchange(
        bot.graph("/_control/faults", token).POST(HttpRequest.BodyPublishers.ofString(script)));
  }

  private HttpResponse<String> send() {
    return bot.send(TinyBot.text(ANA, "hi"));
  }

  private HttpRequest.Builder request() {
    return bot.graph("/v23.0/" + TinyBot.NUMBER_ID + "/messages", TinyBot.TOKEN)
        .POST(HttpRequest.BodyPublishers.ofString(TinyBot.text(ANA, "hi")));
  }

  private static int code(HttpResponse<String> answer) {
    return TinyBot.error(answer).path("code").asInt();
  }
}
