package io.echovault.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.simulator.graph.GraphRules;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final String ANA = "34600111222";

  @Test
  void sendsSignedWebhooksInOrder() {
    try (TinyBot bot = new TinyBot()) {
      Person ana = bot.simulator.person(ANA, "Ana");
      for (int count = 0; count < 20; count++) {
        ana.says("señor " + count + " 😀 a/b");
      }

      for (int count = 0; count < 20; count++) {
        TinyBot.Webhook webhook = bot.nextMessage();
        assertThat(webhook.message().at("/text/body").asString())
            .isEqualTo("señor " + count + " 😀 a/b");
        assertThat(webhook.body()).contains("se\\u00f1or").contains("\\ud83d\\ude00 a\\/b");
        byte[] raw = webhook.body().getBytes(StandardCharsets.UTF_8);
        assertThat(webhook.signature()).isEqualTo(Webhooks.sign(raw, TinyBot.SECRET));
      }
    }
  }

  @Test
  void triesAgainWithTheSameBytesUntilAccepted() {
    try (TinyBot bot = new TinyBot()) {
      bot.answersWith(500, 503, 201);
      Person ana = bot.simulator.person(ANA, "Ana");

      String first = ana.says("one");
      ana.says("two");

      assertThat(bot.nextMessage().message().path("id").asString()).isEqualTo(first);
      assertThat(bot.nextMessage().message().at("/text/body").asString()).isEqualTo("two");
      assertThat(bot.everyBody()).hasSize(5);
      assertThat(Set.copyOf(bot.everyBody().subList(0, 4))).hasSize(1);
      await(() -> ana.progress(first).equals("delivered"));
      await(() -> bot.simulator.webhooksWaiting() == 0);
    }
  }

  @Test
  void showsThatAMessageIsBeingRetried() {
    try (TinyBot bot = new TinyBot(settings -> settings.withHabits(slowRetries()))) {
      bot.answersWith(500);
      Person ana = bot.simulator.person(ANA, "Ana");

      String id = ana.says("one");

      await(() -> ana.progress(id).equals("retrying"));
      assertThat(bot.simulator.webhooksWaiting()).isEqualTo(1);
    }
  }

  @Test
  void doublesAndShufflesWhenTheHabitsSaySo() {
    WebhookHabits unruly = WebhookHabits.calm().unruly(0.5, 0.5, 7);
    try (TinyBot bot = new TinyBot(settings -> settings.withHabits(unruly))) {
      Person ana = bot.simulator.person(ANA, "Ana");
      for (int count = 0; count < 40; count++) {
        ana.says("" + count);
      }
      await(() -> Set.copyOf(bot.everyBody()).size() == 40 && bot.everyBody().size() > 45);

      List<String> bodies = bot.everyBody();
      List<Integer> order =
          List.copyOf(new java.util.LinkedHashSet<>(bodies)).stream()
              .map(body -> TinyBot.JSON.readTree(body))
              .map(json -> json.at("/entry/0/changes/0/value/messages/0/text/body").asString())
              .map(Integer::valueOf)
              .toList();
      assertThat(order).isNotEqualTo(order.stream().sorted().toList());
      assertThat(new HashSet<>(order)).hasSize(40);
    }
  }

  @Test
  void reportsSentDeliveredAndReadWithTheCallbackData() {
    try (TinyBot bot = new TinyBot()) {
      Person ana = bot.simulator.person(ANA, "Ana");
      ana.says("hello");
      bot.nextMessage();

      HttpResponse<String> answer = bot.send(TinyBot.text(ANA, "hi Ana"));

      for (String word : List.of("sent", "delivered", "read")) {
        TinyBot.Webhook webhook = bot.nextStatus();
        assertThat(webhook.status().path("status").asString()).isEqualTo(word);
        assertThat(webhook.status().path("id").asString()).isEqualTo(TinyBot.sentId(answer));
        assertThat(webhook.status().path("recipient_id").asString()).isEqualTo(ANA);
        assertThat(webhook.status().path("biz_opaque_callback_data").asString())
            .isEqualTo("out-42");
      }
      assertThat(ana.replies().get(0).statuses()).containsExactly("sent", "delivered", "read");
    }
  }

  @Test
  void waitsWithReadUntilThePersonLooks() {
    try (TinyBot bot = new TinyBot(s -> s.withHabits(s.habits().withReadAtOnce(false)))) {
      Person ana = bot.simulator.person(ANA, "Ana");
      ana.says("hello");
      bot.send(TinyBot.text(ANA, "hi"));
      assertThat(bot.nextStatus().status().path("status").asString()).isEqualTo("sent");
      assertThat(bot.nextStatus().status().path("status").asString()).isEqualTo("delivered");

      ana.looks();

      assertThat(bot.nextStatus().status().path("status").asString()).isEqualTo("read");
    }
  }

  @Test
  void reachesPeopleWhoHideTheirPhoneByUserId() {
    try (TinyBot bot = new TinyBot()) {
      Person ana = bot.simulator.person(ANA, "Ana").hidesPhone();
      ana.says("hello");
      assertThat(bot.nextMessage().message().has("from")).isFalse();
      String userId = ana.contact().userId().orElseThrow();
      assertThat(userId).matches("ES\\.[0-9]{15,25}");

      bot.send(
          "{\"messaging_product\":\"whatsapp\",\"recipient\":\""
              + userId
              + "\",\"type\":\"text\",\"text\":{\"body\":\"hi\"}}");

      assertThat(ana.awaitReply(TinyBot.PATIENCE).text()).isEqualTo("hi");
      assertThat(bot.nextStatus().status().has("recipient_id")).isFalse();
    }
  }

  @Test
  void marksReadWithEarlierOnesAndRefusesUnknownIds() {
    try (TinyBot bot = new TinyBot()) {
      Person ana = bot.simulator.person(ANA, "Ana");
      String first = ana.says("one");
      String second = ana.says("two");
      String third = ana.says("three");
      await(() -> ana.progress(third).equals("delivered"));

      HttpResponse<String> answer = bot.send(read(second));

      assertThat(answer.body()).isEqualTo("{\"success\":true}");
      assertThat(List.of(ana.progress(first), ana.progress(second), ana.progress(third)))
          .containsExactly("read", "read", "delivered");
      HttpResponse<String> unknown = bot.send(read("wamid.unknown"));
      assertThat(TinyBot.error(unknown).path("code").asInt()).isEqualTo(131009);
    }
  }

  @Test
  void pressesButtonsAndPicksRows() {
    try (TinyBot bot = new TinyBot(s -> s.withRules(GraphRules.strict()))) {
      Person ana = bot.simulator.person(ANA, "Ana");
      ana.says("hello");
      bot.nextMessage();
      String sent =
          TinyBot.sentId(
              bot.send(
                  interactive(
                      "{'type':'button','body':{'text':'Save?'},'action':{'buttons':"
                          + "[{'type':'reply','reply':{'id':'yes','title':'Yes'}}]}}")));
      bot.send(
          interactive(
              "{'type':'list','body':{'text':'Pick'},'action':{'button':'Open','sections':"
                  + "[{'rows':[{'id':'m1','title':'Keys','description':'drawer'}]}]}}"));

      Reply asked = ana.awaitReply(TinyBot.PATIENCE);
      Reply list = ana.awaitReply(TinyBot.PATIENCE);
      assertThat(asked.buttons()).containsExactly(new Reply.Choice("yes", "Yes", ""));
      assertThat(list.rows()).containsExactly(new Reply.Choice("m1", "Keys", "drawer"));

      ana.presses("yes");
      TinyBot.Webhook pressed = bot.nextMessage();
      assertThat(pressed.message().at("/interactive/button_reply/id").asString()).isEqualTo("yes");
      assertThat(pressed.message().at("/context/id").asString()).isEqualTo(sent);
      assertThat(pressed.message().at("/context/from").asString()).isEqualTo("15550001111");
      ana.presses("m1");
      assertThat(bot.nextMessage().message().at("/interactive/list_reply/description").asString())
          .isEqualTo("drawer");
      assertThatThrownBy(() -> ana.presses("no")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void saysSoWhenNoReplyComes() {
    try (TinyBot bot = new TinyBot()) {
      Person ana = bot.simulator.person(ANA, "Ana");

      assertThatThrownBy(() -> ana.awaitReply(Duration.ofMillis(50)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("PT0.05S");
    }
  }

  private static WebhookHabits slowRetries() {
    return WebhookHabits.calm().withRetries(Duration.ofMinutes(1), Duration.ofMinutes(1));
  }

  private static String read(String id) {
    return "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\""
        + id
        + "\",\"typing_indicator\":{\"type\":\"text\"}}";
  }

  private static String interactive(String object) {
    return ("{'messaging_product':'whatsapp','to':'"
            + ANA
            + "','type':'interactive','interactive':"
            + object
            + "}")
        .replace('\'', '"');
  }

  static void await(Supplier<Boolean> condition) {
    long deadline = System.nanoTime() + TinyBot.PATIENCE.toNanos();
    while (!condition.get()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
