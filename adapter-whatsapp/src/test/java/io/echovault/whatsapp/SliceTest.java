package io.echovault.whatsapp;

import static io.echovault.whatsapp.Bodies.ANA;
import static io.echovault.whatsapp.Bodies.RECEIVED_AT;
import static io.echovault.whatsapp.Bodies.message;
import static io.echovault.whatsapp.Bodies.messages;
import static io.echovault.whatsapp.Bodies.parse;
import static io.echovault.whatsapp.Bodies.text;
import static io.echovault.whatsapp.Bodies.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
  private final WebhookParser parser = new WebhookParser();

  @ParameterizedTest
  @MethodSource("everyTypeInEverySetting")
  void isReadBackToAnEqualMessage(String type, byte[] body) {
    List<Arrival> arrivals = parse(body).arrivals();
    assertThat(arrivals).as(type).hasSize(1);
    Arrival arrival = arrivals.get(0);
    IncomingMessage again = parser.reparse(arrival.slice().array(), RECEIVED_AT);
    assertThat(again).isEqualTo(arrival.message()).hasSameClassAs(arrival.message());
  }

  static Stream<Arguments> everyTypeInEverySetting() {
    return Bodies.EVERY_TYPE.entrySet().stream()
        .flatMap(
            type ->
                Stream.of(
                        messages(message("wamid.A", type.getValue())),
                        value("\"messages\":[" + message("wamid.A", type.getValue()) + "]"),
                        messages(bare("'from_user_id':'ES.13491208655302741918'", type.getValue())),
                        messages(bare("'from':'+34 600 111 222','group_id':7", type.getValue())),
                        messages(
                            bare(
                                "'from':34600111222,'timestamp':12,"
                                    + "'context':{'id':'wamid.Q','forwarded':'true'}",
                                type.getValue())),
                        value(
                            "\"contacts\":[{\"wa_id\":\"15550009\"},"
                                + ANA
                                + "],\"messages\":["
                                + message("wamid.A", type.getValue())
                                + "]"))
                    .map(body -> Arguments.of(type.getKey(), body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000",
        "a\\u0000b",
        "\\ud83d",
        "\\ude00 after",
        "\\ude00\\ud83d",
        "\\ud83d\\ud83d\\ude00",
        "\\ufeff\\uffff\\u2028",
        "\\\"\\\\\\/\\b\\f\\n\\r\\t",
        "ñ ш 漢 😀",
      })
  void keepsStrangeCharacters(String body) {
    byte[] webhook =
        value(
            "\"contacts\":[{\"wa_id\":\"34600111222\",\"profile\":{\"name\":\""
                + body
                + "!\"}}],"
                + "\"messages\":["
                + text("wamid.A", body)
                + "]");
    Arrival arrival = parse(webhook).arrivals().get(0);
    assertThat(parser.reparse(arrival.slice().array(), RECEIVED_AT)).isEqualTo(arrival.message());
    String read = ((Text) arrival.message()).body();
    assertThat(new String(read.getBytes(UTF_8), UTF_8)).isEqualTo(read);
  }

  @Test
  void putsTheReplacementCharacterForHalfAPair() {
    Arrival arrival = parse(messages(text("wamid.A", "a\\ud83db\\u0000"))).arrivals().get(0);
    assertThat(((Text) arrival.message()).body()).isEqualTo("a\uFFFDb\u0000");
  }

  @Test
  void holdsNothingOfTheOtherMessagesOrPeople() {
    byte[] body =
        value(
            "\"contacts\":["
                + ANA
                + ",{\"wa_id\":\"15550009\",\"profile\":{\"name\":\"Ben\"}}],\"messages\":["
                + text("wamid.1", "first")
                + ","
                + text("wamid.2", "second")
                + "]");
    String slice = new String(parse(body).arrivals().get(1).slice().array(), UTF_8);
    assertThat(slice)
        .contains("second", "Ana")
        .doesNotContain("first", "Ben", "15550009", "entry", " ", "\n");
  }

  @Test
  void doesNotMultiplyALongNameByTheNumberOfMessages() {
    String contact =
        "{\"wa_id\":\"34600111222\",\"profile\":{\"name\":\"" + "n".repeat(100_000) + "\"}}";
    String texts = (text("wamid.1", "x") + ",").repeat(999) + text("wamid.1", "x");
    Webhook webhook = parse(value("\"contacts\":[" + contact + "],\"messages\":[" + texts + "]"));
    assertThat(webhook.arrivals()).hasSize(1000);
    assertThat(webhook.arrivals()).allMatch(each -> each.slice().length() < 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"message\":{\"id\":\"1\"}}", "{\"message\":"})
  void refusesWhatIsNoSlice(String slice) {
    assertThatThrownBy(() -> parser.reparse(slice.getBytes(UTF_8), RECEIVED_AT))
        .isInstanceOf(MalformedWebhookException.class);
  }

  private static String bare(String fields, String type) {
    return ("{'id':'wamid.B'," + fields + "," + type + "}").replace('\'', '"');
  }
}
