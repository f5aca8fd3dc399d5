package io.echovault.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Sender;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

  @ParameterizedTest
  @CsvSource({
    "34600111222,Europe/Madrid",
    "351911222333,Europe/Lisbon",
    "351291222333,Atlantic/Madeira",
    "447700900123,Europe/London",
    "12125550100,America/New_York",
    "14155550100,America/Los_Angeles",
    "18095550100,America/Santo_Domingo",
    "5511999999999,America/Sao_Paulo",
    "5592999999999,America/Manaus",
    "77015550100,Asia/Almaty",
    "79165550100,Europe/Moscow",
    "380501112233,Europe/Kiev",
    "99999999999999,Z",
    "1,America/New_York"
  })
  void guessesFromThePhone(String phone, String zone) {
    assertThat(TimeZones.guess(sender(ChannelIdentity.whatsappPhone(phone))))
        .isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({"ES.13491208655302741918,Europe/Madrid", "us.1,America/New_York", "ZZ.1,Z", "x,Z"})
  void guessesFromTheUserIdWhenThereIsNoPhone(String userId, String zone) {
    assertThat(TimeZones.guess(sender(ChannelIdentity.whatsappUser(userId))))
        .isEqualTo(ZoneId.of(zone));
  }

  @Test
  void trustsThePhoneBeforeTheUserId() {
    assertThat(
            TimeZones.guess(
                sender(
                    ChannelIdentity.whatsappUser("US.1"),
                    ChannelIdentity.whatsappPhone("34600111222"))))
        .isEqualTo(ZoneId.of("Europe/Madrid"));
  }

  @Test
  void everyZoneInTheTablesExists() {
    assertThat(Countries.zones()).allSatisfy(zone -> assertThat(ZoneId.of(zone)).isNotNull());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Madrid,Europe/Madrid",
    "europe/madrid,Europe/Madrid",
    "Madrid,Europe/Madrid",
    "new york,America/New_York",
    "São Paulo,America/Sao_Paulo",
    "Spain,Europe/Madrid",
    "es,Europe/Madrid",
    "utc,UTC",
    "UTC+2,UTC+02:00",
    "gmt-3,GMT-03:00",
    "+5:30,+05:30"
  })
  void understandsNamesOfZones(String name, String zone) {
    assertThat(TimeZones.named(name)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Madird", "", "  ", "Mars/Olympus", "UTC+99", "\uD83D", "/", "Europe/"})
  void knowsWhatIsNoZone(String name) {
    assertThat(TimeZones.named(name)).isEmpty();
  }

  private static Sender sender(ChannelIdentity... identities) {
    return new Sender(List.of(identities), Optional.empty());
  }
}
