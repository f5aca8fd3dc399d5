package io.echovault.whatsapp;

import static io.echovault.whatsapp.Bodies.RECEIVED_AT;
import static io.echovault.whatsapp.Bodies.parse;
import static io.echovault.whatsapp.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import io.echovault.ports.vocabulary.Pricing;
import io.echovault.ports.vocabulary.ReplyId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReaderTest {
  private static final ReplyId REPLY =
      new ReplyId(UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2"));
  private static final String OURS =
      "'biz_opaque_callback_data':'7d444840-9dc0-11d1-b245-5ffdce74fad2'";

  @ParameterizedTest
  @CsvSource({"sent, SENT", "delivered, DELIVERED", "read, READ", "played, PLAYED"})
  void readsHowFarAReplyCame(String word, Stage stage) {
    Webhook webhook =
        statuses("{'id':'o','status':'" + word + "','timestamp':'1795368480'," + OURS + "}");
    assertThat(webhook.statuses())
        .containsExactly(
            new DeliveryStatus(REPLY, stage, Instant.ofEpochSecond(1795368480), Optional.empty()));
    assertThat(webhook.unknown()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"131047", "'131047'"})
  void readsWhyAReplyFailed(String code) {
    assertThat(
            statuses("{'status':'failed'," + OURS + ",'errors':[{},{'code':" + code + "}]}")
                .statuses())
        .containsExactly(new DeliveryStatus(REPLY, Stage.FAILED, RECEIVED_AT, Optional.of(131047)));
    assertThat(statuses("{'status':'failed'," + OURS + "}").statuses())
        .containsExactly(new DeliveryStatus(REPLY, Stage.FAILED, RECEIVED_AT, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'recipient_id':'34600111222', 34",
        "'recipient_id':'15550001111', 1",
        "'recipient_id':'79161234567', 7",
        "'recipient_id':'351912345678', 351",
        "'recipient_id':'34600111222'|'recipient_user_id':'ES.1349120865', 34",
        "'recipient_user_id':'ES.1349120865', ES",
        "'recipient_id':'not a number', ``",
        "'recipient_id':34600111222, 34"
      })
  void readsWhatAMessageIsPricedAs(String recipient, String country) {
    String pricing =
        "'pricing':{'billable':true,'pricing_model':'PMP','category':'utility','type':'regular'}";
    assertThat(
            statuses(
                    "{'status':'sent',"
                        + OURS
                        + ","
                        + recipient.replace('|', ',')
                        + ","
                        + pricing
                        + "}")
                .statuses())
        .extracting(DeliveryStatus::pricing)
        .containsExactly(Optional.of(new Pricing(true, "utility", "regular", country)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "17",
        "{'billable':'yes','category':'service'}",
        "{'billable':true}",
        "{'billable':true,'category':'Service; DROP'}"
      })
  void readsNoPriceWhereThereIsNone(String pricing) {
    assertThat(statuses("{'status':'sent'," + OURS + ",'pricing':" + pricing + "}").statuses())
        .extracting(DeliveryStatus::pricing)
        .containsExactly(Optional.empty());
  }

  @Test
  void readsAPriceThatDoesNotSayOfWhatType() {
    assertThat(
            statuses(
                    "{'status':'read',"
                        + OURS
                        + ",'pricing':{'billable':false,'category':'service','type':'X Y'}}")
                .statuses())
        .extracting(DeliveryStatus::pricing)
        .containsExactly(Optional.of(new Pricing(false, "service", "", "")));
  }

  @Test
  void knowsTheOtherMessagesOfAReplyByTheirNumbers() {
    String part = OURS.substring(0, OURS.length() - 1);
    Webhook webhook =
        statuses(
            "{'status':'read'," + OURS + "}",
            "{'status':'read'," + part + ".1'}",
            "{'status':'read'," + part + ".30'}",
            "{'status':'read'," + part + ".31'}",
            "{'status':'read'," + part + ".x'}");
    assertThat(webhook.statuses()).extracting(DeliveryStatus::part).containsExactly(0, 1, 30);
    assertThat(webhook.statuses()).extracting(DeliveryStatus::reply).containsOnly(REPLY);
    assertThat(webhook.unknown()).isEqualTo(Map.of("callback:foreign", 2));
  }

  @Test
  void countsStatusesThatAreNotOursOrNotKnown() {
    Webhook webhook =
        statuses(
            "{'status':'sent','biz_opaque_callback_data':'out-42'}",
            "{'status':'sent','biz_opaque_callback_data':'1-1-1-1-1'}",
            "{'status':'sent'}",
            "{'status':'deleted'," + OURS + "}",
            "{" + OURS + "}",
            "17",
            "{'status':'read'," + OURS + "}");
    assertThat(webhook.statuses()).extracting(DeliveryStatus::stage).containsExactly(Stage.READ);
    assertThat(webhook.unknown())
        .isEqualTo(
            Map.of(
                "callback:foreign",
                2,
                "callback:missing",
                1,
                "status:deleted",
                1,
                "status:none",
                2));
  }

  private static Webhook statuses(String... statuses) {
    return parse(value("\"statuses\":[" + String.join(",", statuses).replace('\'', '"') + "]"));
  }
}
