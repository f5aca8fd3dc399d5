package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slash before a request in plain words does not make it a command that is near by chance. */
class SlashRequestsTest {
  private static final ChannelIdentity ANA = ChannelIdentity.whatsappPhone("15550111222");

  private final World world = new World();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/move 1 secret       | #1 is secret now",
        "/move #1 to secret   | #1 is secret now",
        "/lock 1              | #1 is secret now",
        "/show 1              | The bike is in the shed",
        "/del 1               | Delete #1?",
        "/serch bike          | The bike is in the shed",
        "/lock                | not logged in",
        "/stpo                | stop",
        "/dance               | know that command",
      })
  void isReadAsWhatItAsks(String words, String reply) {
    world.say("The bike is in the shed", ANA);
    assertThat(world.say(words, ANA).body()).containsIgnoringCase(reply);
  }
}
