package io.echovault.whatsapp;

import static io.echovault.whatsapp.Bodies.message;
import static io.echovault.whatsapp.Bodies.messages;
import static io.echovault.whatsapp.Bodies.parse;
import static io.echovault.whatsapp.Bodies.text;
import static io.echovault.whatsapp.Bodies.value;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.IncomingMessage.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodiesTest {
  private static final String CANARY = "canary34600111222";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "true",
        "7",
        "\"" + CANARY + "\"",
        "[]",
        "[{}]",
        "{}",
        "{\"entry\":{}}",
        "{\"entry\":null}",
        "{\"entry\":\"" + CANARY + "\"}",
        "{\"entry\":[]}{}",
        "{\"entry\":[]} x",
        CANARY,
        "{\"" + CANARY,
        "{'entry':[]}",
        "{\"entry\":[],}",
        "{\"entry\":[NaN]}",
        "{\"entry\":[" + CANARY + "]}",
        "{\"entry\":[\"\\u12\"]}",
        "{\"entry\":[\"\t\"]}",
        "<xml>" + CANARY + "</xml>",
      })
  void refusesWhatIsNoListOfEntriesWithoutQuotingIt(String body) {
    assertRefused(body.getBytes(UTF_8));
  }

  @Test
  void refusesEveryTruncatedBody() {
    byte[] whole = new String(messages(text("wamid.A", CANARY)), UTF_8).strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length));
    }
    assertThat(parse(whole).arrivals()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void refusesAHundredThousandLevelsAtOnce(String level) {
    String deep = "{\"entry\":[" + level.repeat(100_000);
    Assertions.assertTimeout(Duration.ofSeconds(1), () -> assertRefused(deep.getBytes(UTF_8)));
  }

  @Test
  void refusesWhatIsLongerThanAnyBody() {
    assertRefused(messages(text("wamid.A", "x".repeat(10 << 20))));
    assertRefused(("{\"entry\":[" + "[],".repeat(500_000) + "[]]}").getBytes(UTF_8));
    assertRefused(("{\"entry\":[" + "9".repeat(100_000) + "]}").getBytes(UTF_8));
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] body = messages(text("wamid.A", "~"));
    for (int at = 0; at < body.length; at++) {
      if (body[at] == '~') {
        body[at] = (byte) 0xff;
      }
    }
    assertRefused(body);
  }

  @Test
  void readsPastAByteOrderMark() {
    String body = new String(messages(text("wamid.A", "x")), UTF_8);
    assertThat(parse(("\uFEFF" + body).getBytes(UTF_8)).arrivals()).hasSize(1);
    assertThat(parse(body.getBytes(UTF_16)).arrivals()).hasSize(1);
  }

  @Test
  void takesTheLaterOfTwoEqualKeys() {
    byte[] body =
        messages(message("wamid.A", "'type':'x','type':'text','text':{'body':'a','body':'b'}"));
    Webhook webhook = parse(body);
    assertThat(((Text) webhook.arrivals().get(0).message()).body()).isEqualTo("b");
  }

  @Test
  void takesNumbersForStrings() {
    byte[] body =
        value(
            "\"messages\":[{\"from\":34600111222,\"id\":123,\"timestamp\":1795368478,\"type\":\"text\","
                + "\"text\":{\"body\":"
                + "9".repeat(900)
                + "}}]");
    Text text = (Text) parse(body).arrivals().get(0).message();
    assertThat(text.body()).isEqualTo("9".repeat(900));
    assertThat(text.envelope().id().value()).isEqualTo("123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "true", "7", "\"x\"", "[]", "{}", "[[]]", "[{}]", "[null]", "1e999"})
  void putsUpWithEveryTypeInEveryPlace(String odd) {
    for (String field : new String[] {"contacts", "messages", "statuses", "metadata", "errors"}) {
      assertThat(parse(value("\"" + field + "\":" + odd)).arrivals()).isEmpty();
      Webhook beside = parse(value("\"x\":" + odd + ",\"messages\":[" + text("1", "a") + "]"));
      assertThat(beside.arrivals()).hasSize(1);
    }
    for (String level :
        new String[] {
          "%s",
          "[%s]",
          "[{\"changes\":%s}]",
          "[{\"changes\":[{\"field\":%s}]}]",
          "[{\"changes\":[{\"field\":\"messages\",\"value\":%s}]}]"
        }) {
      String body = "{\"entry\":[" + level.formatted(odd) + "]}";
      assertThat(parse(body.getBytes(UTF_8)).arrivals()).isEmpty();
    }
    for (String type : Bodies.EVERY_TYPE.keySet()) {
      String rest =
          "'type':'"
              + type
              + "','context':"
              + odd
              + ",'referral':"
              + odd
              + ",'"
              + type
              + "':"
              + odd;
      assertThat(parse(messages(message("wamid.A", rest))).arrivals()).hasSize(1);
    }
  }

  @Test
  void readsEveryEntryAndChangeAndCountsOtherFields() {
    String change = new String(messages(text("wamid.A", "x")), UTF_8);
    String inner = change.substring(change.indexOf("[{\"id\"") + 1, change.lastIndexOf(']'));
    String calls =
        "{\"id\":\"1\",\"changes\":[{\"field\":\"calls\",\"value\":{}},{\"field\":\"calls\"}]}";
    byte[] body = ("{\"entry\":[" + inner + "," + calls + "," + inner + "]}").getBytes(UTF_8);
    assertThat(parse(body).arrivals()).hasSize(2);
    assertThat(parse(body).unknown()).isEqualTo(Map.of("field:calls", 2));
  }

  @Test
  void leavesOtherProductsAlone() {
    byte[] body =
        new String(messages(text("wamid.A", "x")), UTF_8)
            .replace("whatsapp_business_account", "instagram")
            .getBytes(UTF_8);
    assertThat(parse(body).arrivals()).isEmpty();
    assertThat(parse(body).unknown()).isEqualTo(Map.of("object:instagram", 1));
  }

  @Test
  void boundsTheNamesOfWhatItDoesNotKnow() {
    String fields =
        IntStream.range(0, 5_000)
            .mapToObj(
                i -> "\"" + Character.toString('ൠ' + i) + "K".repeat(i % 300) + i % 97 + "\":1")
            .collect(Collectors.joining(","));
    Map<String, Integer> unknown = parse(value(fields)).unknown();
    assertThat(unknown).hasSize(Webhook.MOST_NAMES).containsKey("other:other");
    assertThat(unknown.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5_000);
    assertThat(unknown.keySet())
        .allMatch(name -> name.matches("[a-z0-9_:]{1," + Webhook.LONGEST_NAME + "}"));
  }

  private static void assertRefused(byte[] body) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOf(MalformedWebhookException.class)
        .hasNoCause()
        .hasMessageNotContainingAny("canary", "34600", "entry\"");
  }
}
