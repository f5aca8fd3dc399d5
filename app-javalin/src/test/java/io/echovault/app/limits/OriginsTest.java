package io.echovault.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.settings.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  private static final String PROXY = "10.0.0.7";
  private final Origins origins =
      new Origins(
          List.of(
              AddressRange.parse("10.0.0.0/24").orElseThrow(),
              AddressRange.parse("fd00::/8").orElseThrow()));

  @Test
  void believesNobodyButTheProxies() throws UnknownHostException {
    assertThat(origin("203.0.113.9", "198.51.100.1")).isEqualTo(origin("203.0.113.9"));
    assertThat(origin(PROXY, "198.51.100.1")).isEqualTo(origin("198.51.100.1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.1",
        "1.1.1.1, 198.51.100.1",
        "1.1.1.1, 198.51.100.1, 10.0.0.9",
        "1.1.1.1,198.51.100.1,10.0.0.9,fd00::7",
        "1.1.1.1, 198.51.100.1:4711",
        "nonsense, 198.51.100.1, 10.0.0.9:443"
      })
  void takesTheLastHopThatIsNoProxy(String forwarded) throws UnknownHostException {
    assertThat(origin(PROXY, forwarded)).isEqualTo(origin("198.51.100.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "unknown", "_hidden", "999.1.1.1", "1.1.1.1, evil.example.org"})
  void staysWithTheProxyWhereItNamesNoAddress(String forwarded) throws UnknownHostException {
    assertThat(origin(PROXY, forwarded)).isEqualTo(origin(PROXY));
  }

  @Test
  void joinsTheHeadersThatAProxyAdded() throws UnknownHostException {
    assertThat(origin(PROXY, "1.1.1.1", "198.51.100.1")).isEqualTo(origin("198.51.100.1"));
  }

  @Test
  void looksAtSoManyHopsOnly() throws UnknownHostException {
    String many = "198.51.100.1," + "10.0.0.9,".repeat(5_000) + "10.0.0.8";
    assertThat(origin(PROXY, many)).isEqualTo(origin("10.0.0.9"));
  }

  @Test
  void countsASixtyFourOfIpv6AsOne() throws UnknownHostException {
    assertThat(origin("2001:db8:1:2::1")).isEqualTo(origin("2001:db8:1:2:ffff::9"));
    assertThat(origin("2001:db8:1:2::1")).isNotEqualTo(origin("2001:db8:1:3::1"));
    assertThat(origin(PROXY, "[2001:db8:1:2::5]:443")).isEqualTo(origin("2001:db8:1:2::1"));
    assertThat(origin("::ffff:203.0.113.9")).isEqualTo(origin("203.0.113.9"));
  }

  private long origin(String peer, String... forwarded) throws UnknownHostException {
    return origins.of(InetAddress.getByName(peer), List.of(forwarded));
  }
}
