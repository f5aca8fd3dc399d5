package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.MediaSource;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MediaResult.Content;
import io.echovault.ports.vocabulary.MediaResult.Missing;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.wire.Blob;
import io.echovault.testkit.MediaSourceContract;
import io.echovault.testkit.SettableInstants;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, over a stand-in for Meta that was written apart from this adapter. */
class WhatsAppMediaSourceTest implements MediaSourceContract {
  private static final Bytes HELLO = new Bytes("hello".getBytes(UTF_8));

  private final SettableInstants instants = new SettableInstants(Bodies.RECEIVED_AT);
  private final Simulator meta =
      Simulator.start(
          SimulatorSettings.of(
              0, "http://127.0.0.1:1/webhook", "app-secret", Sends.TOKEN, VIA, instants));
  private final WhatsAppMediaSource source =
      new WhatsAppMediaSource(Sends.settings(meta.graphUrl()));

  @AfterEach
  void stop() {
    source.close();
    meta.close();
  }

  @Override
  public MediaSource mediaSource() {
    return source;
  }

  @Override
  public String sent(byte[] content) {
    return meta.media().fromPerson(new Blob(content, "application/zip")).id();
  }

  @Override
  public String unknown() {
    return "1234567890123456";
  }

  @Test
  void asksForTheAddressOnceMoreWhenItHasExpired() {
    String id = sent(HELLO.array());
    meta.media().expireNext(1);
    assertThat(source.fetch(VIA, id, 100)).isEqualTo(new Content(HELLO));
  }

  @Test
  void givesUpAnAddressThatKeepsExpiring() {
    String id = sent(HELLO.array());
    meta.media().expireNext(2);
    assertThat(source.fetch(VIA, id, 100)).isEqualTo(new Missing(Problem.GONE));
  }

  @Test
  void refusesContentThatIsNotWhatItsHashSays() {
    String id = sent(HELLO.array());
    meta.media().damageNext(1);
    assertThat(source.fetch(VIA, id, 100)).isEqualTo(new Missing(Problem.DAMAGED));
    assertThat(source.fetch(VIA, id, 100)).isEqualTo(new Content(HELLO));
  }

  @Test
  void whatIsOlderThanAWeekIsGone() {
    String id = sent(HELLO.array());
    instants.advance(Duration.ofDays(7));
    assertThat(source.fetch(VIA, id, 100)).isEqualTo(new Missing(Problem.GONE));
  }

  @Test
  void anotherNumbersMediaAreGone() {
    assertThat(source.fetch("106540000000009", sent(HELLO.array()), 100))
        .isEqualTo(new Missing(Problem.GONE));
  }

  @Test
  void aTokenThatIsNotAcceptedIsSaid() {
    String id = sent(HELLO.array());
    var settings = new WhatsAppSettings(meta.graphUrl(), "v23.0", "other", Duration.ofSeconds(5));
    try (var stranger = new WhatsAppMediaSource(settings)) {
      assertThat(stranger.fetch(VIA, id, 100)).isEqualTo(new Missing(Problem.REFUSED));
    }
  }
}
