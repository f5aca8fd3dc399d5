package io.echovault.whatsapp;

import static io.echovault.whatsapp.Bodies.messages;
import static io.echovault.whatsapp.Bodies.parse;
import static io.echovault.whatsapp.Bodies.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of a conversation that somebody else holds: they are neither kept nor answered. */
class StandbyTest {
  private static final String BODY = new String(messages(text("wamid.A", "my PIN is 2580")), UTF_8);

  @Test
  void withoutTheMarkTheMessageIsTaken() {
    assertThat(parse(BODY.getBytes(UTF_8)).arrivals()).hasSize(1);
    String not = BODY.replace("\"id\":\"1\"", "\"id\":\"1\",\"standby\":false");
    assertThat(parse(not.getBytes(UTF_8)).arrivals()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"field\":\"messages\" | \"field\":\"standby\"",
        "\"field\":\"messages\" | \"field\":\"messages\",\"standby\":true",
        "\"id\":\"1\" | \"id\":\"1\",\"standby\":[{\"any\":\"thing\"}]",
        "\"messaging_product\":\"whatsapp\" | \"messaging_product\":\"whatsapp\",\"standby\":true",
        "\"type\":\"text\" | \"standby\":{\"owner\":\"agent\"},\"type\":\"text\"",
      })
  void nothingIsKeptOfIt(String place, String marked) {
    assertThat(BODY).contains(place);
    Webhook read = parse(BODY.replace(place, marked).getBytes(UTF_8));
    assertThat(read.arrivals()).isEmpty();
    assertThat(read.statuses()).isEmpty();
    assertThat(read.unknown().toString()).contains("standby").doesNotContain("2580");
  }
}
