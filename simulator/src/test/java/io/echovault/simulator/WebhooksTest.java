package io.echovault.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksTest {

  private static final Instant AT = Instant.ofEpochSecond(1795368478L);
  private static final Contact ANA =
      Contact.of("34600111222", "ES.13491208655302741918", "Ana").withUsername("ana.p");
  private final Webhooks webhooks = Webhooks.of("106540000000001", "15550001111");

  @Test
  void writesTheEnvelopeOfOneText() {
    String body = string(webhooks.text(ANA, "wamid.HBgL", AT, "hola"));

    assertThat(body)
        .isEqualTo(
            "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"102290000000001\","
                + "\"changes\":[{\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":"
                + "{\"display_phone_number\":\"15550001111\","
                + "\"phone_number_id\":\"106540000000001\"},\"contacts\":[{\"profile\":"
                + "{\"name\":\"Ana\",\"username\":\"ana.p\"},\"wa_id\":\"34600111222\","
                + "\"user_id\":\"ES.13491208655302741918\"}],\"messages\":[{"
                + "\"from\":\"34600111222\",\"from_user_id\":\"ES.13491208655302741918\","
                + "\"id\":\"wamid.HBgL\",\"timestamp\":\"1795368478\",\"type\":\"text\","
                + "\"text\":{\"body\":\"hola\"}}]},\"field\":\"messages\"}]}]}");
  }

  @Test
  void escapesAsMetaDoes() {
    String body =
        string(webhooks.text(ANA, "wamid.1", AT, "äöå ñ 😀 a/b \"q\" \\ \n\t\u0001\u007f"));

    assertThat(body)
        .contains(
            "\\u00e4\\u00f6\\u00e5 \\u00f1 \\ud83d\\ude00 a\\/b \\\"q\\\" \\\\ \\n\\t\\u0001\\u007f")
        .matches("[\\x20-\\x7e]+");
    assertThat(read(webhooks.text(ANA, "wamid.1", AT, "äöå 😀 a/b")).at("/text/body").asString())
        .isEqualTo("äöå 😀 a/b");
  }

  @Test
  void refusesHalfASurrogatePair() {
    for (String broken : List.of("a\ud83d", "\ud83da", "\ude00", "\ude00\ud83d")) {
      assertThatThrownBy(() -> webhooks.text(ANA, "wamid.1", AT, broken))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("surrogate");
    }
  }

  @Test
  void signsTheBytesAsTheyAre() {
    byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    assertThat(Webhooks.sign(body, "Jefe"))
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    body[0] ^= 1;
    assertThat(Webhooks.sign(body, "Jefe")).doesNotContain("5bdcc146");
  }

  @Test
  void namesPeopleWithoutPhoneByUserIdAlone() {
    JsonNode value =
        value(webhooks.text(Contact.ofUserId("ES.1349", "Ana"), "wamid.1", AT, "hola"));

    assertThat(value.at("/messages/0").has("from")).isFalse();
    assertThat(value.at("/messages/0/from_user_id").asString()).isEqualTo("ES.1349");
    assertThat(value.at("/contacts/0").has("wa_id")).isFalse();
  }

  @Test
  void putsManyMessagesInOneBodyWithEachContactOnce() {
    Contact luis = Contact.ofPhone("34600111333", "Luis");
    JsonNode value =
        value(
            webhooks.messages(
                List.of(
                    InboundMessage.text(ANA, "wamid.1", AT, "one"),
                    InboundMessage.text(luis, "wamid.2", AT, "two"),
                    InboundMessage.text(ANA, "wamid.3", AT, "three"))));

    assertThat(value.path("contacts")).hasSize(2);
    assertThat(value.path("messages"))
        .extracting(message -> message.at("/text/body").asString())
        .containsExactly("one", "two", "three");
  }

  @Test
  void writesQuotesForwardsAndGroups() {
    InboundMessage plain = InboundMessage.text(ANA, "wamid.1", AT, "yes");

    assertThat(read(webhooks.message(plain.quoting("wamid.0"))).path("context").toString())
        .isEqualTo("{\"from\":\"15550001111\",\"id\":\"wamid.0\"}");
    assertThat(read(webhooks.message(plain.asForwarded())).at("/context/forwarded").asBoolean())
        .isTrue();
    assertThat(read(webhooks.message(plain.inGroup("g1"))).path("group_id").asString())
        .isEqualTo("g1");
  }

  @Test
  void tellsOfANewNumberWithoutContacts() {
    byte[] body = webhooks.numberChanged(ANA, "wamid.1", AT, "34600999999", Optional.of("ES.2"));

    assertThat(value(body).has("contacts")).isFalse();
    assertThat(read(body).at("/system/type").asString()).isEqualTo("user_changed_number");
    assertThat(read(body).at("/system/wa_id").asString()).isEqualTo("34600999999");
    assertThat(read(body).at("/system/user_id").asString()).isEqualTo("ES.2");
  }

  @Test
  void writesStatuses() {
    StatusUpdate delivered =
        StatusUpdate.of("wamid.9", StatusUpdate.State.DELIVERED, AT, ANA)
            .withCallbackData("out-42");
    StatusUpdate failed =
        StatusUpdate.failed(
            "wamid.9", AT, ANA, new StatusUpdate.Failure(131047, "Re-engagement message", "Late"));

    JsonNode value = value(webhooks.statuses(List.of(delivered, failed)));

    assertThat(value.at("/statuses/0/status").asString()).isEqualTo("delivered");
    assertThat(value.at("/statuses/0/biz_opaque_callback_data").asString()).isEqualTo("out-42");
    assertThat(value.at("/statuses/0/recipient_user_id").asString()).startsWith("ES.");
    assertThat(value.at("/statuses/1/errors/0/code").asInt()).isEqualTo(131047);
    assertThat(value.at("/statuses/1/errors/0/error_data/details").asString()).isEqualTo("Late");
    assertThat(value.has("messages")).isFalse();
  }

  static Stream<Content> everyKindOfContent() {
    Content.File file = new Content.File("1908647269898587", "audio/ogg", "c2hh");
    return Stream.of(
        new Content.Text("hola"),
        new Content.Audio(file, true),
        new Content.Image(file, Optional.of("here")),
        new Content.Video(file, Optional.empty()),
        new Content.Sticker(file, true),
        new Content.Document(file, "a.pdf", Optional.of("read")),
        new Content.Place(40.41, -3.7, Optional.of("Sol"), Optional.empty()),
        new Content.Cards(List.of(new Content.Card("Luis Gil", "+34 600 000 000"))),
        new Content.ButtonReply("yes", "Yes"),
        new Content.ListReply("r1", "Row", Optional.of("More")),
        new Content.FlowReply("{\"a\":1}", "Sent"),
        new Content.TemplateButton("STOP", "Stop"),
        new Content.Reaction("wamid.0", Optional.empty()),
        new Content.Order("c1", "p1", "please"),
        new Content.RequestWelcome(),
        new Content.Revoke("wamid.0"),
        new Content.Edit("wamid.0", "better"),
        new Content.Unsupported(),
        new Content.Unheard("telepathy"),
        new Content.SystemChange("user_changed_user_id", "x", Optional.empty(), Optional.of("E")));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfContent")
  void writesEveryKindAsWellFormedJsonUnderItsType(Content content) {
    JsonNode message = read(webhooks.message(InboundMessage.of(ANA, "wamid.1", AT, content)));

    String type = message.path("type").asString();
    assertThat(type).isNotEmpty();
    if (!(content instanceof Content.RequestWelcome)) {
      assertThat(message.has(type)).isTrue();
    }
  }

  @Test
  void makesIdsLikeMetas() {
    String id = Webhooks.messageId("34600111222", 7);

    assertThat(id).startsWith("wamid.HBgL").isEqualTo(Webhooks.messageId("34600111222", 7));
    assertThat(id).isNotEqualTo(Webhooks.messageId("34600111222", 8));
    byte[] inside = Base64.getDecoder().decode(id.substring("wamid.".length()));
    assertThat(new String(inside, StandardCharsets.ISO_8859_1)).contains("34600111222");
  }

  @Test
  void refusesContactsThatAreNobody() {
    assertThatThrownBy(
            () -> new Contact(Optional.empty(), Optional.empty(), "Ana", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Contact.ofPhone("+34 600", "Ana"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ANA.toString()).doesNotContain("600");
  }

  private static JsonNode read(byte[] body) {
    return value(body).path("messages").path(0);
  }

  private static JsonNode value(byte[] body) {
    return JsonMapper.shared().readTree(body).at("/entry/0/changes/0/value");
  }

  private static String string(byte[] body) {
    return new String(body, StandardCharsets.US_ASCII);
  }
}
