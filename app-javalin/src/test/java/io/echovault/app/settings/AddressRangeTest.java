package io.echovault.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.7,10.0.0.7,true",
    "10.0.0.7,10.0.0.8,false",
    "192.168.4.0/24,192.168.4.255,true",
    "192.168.4.0/24,192.168.5.0,false",
    "192.168.4.0/23,192.168.5.0,true",
    "0.0.0.0/0,203.0.113.9,true",
    "0.0.0.0/0,2001:db8::1,false",
    "fd00::/8,fdff:1::1,true",
    "fd00::/8,fe00::1,false",
    "2001:db8::/63,2001:db8:0:1::1,true",
    "2001:db8::/63,2001:db8:0:2::1,false",
    "127.0.0.1,::ffff:127.0.0.1,true"
  })
  void knowsWhatIsInIt(String range, String address, boolean in) {
    byte[] bytes = AddressRange.address(address).orElseThrow();
    assertThat(AddressRange.parse(range).orElseThrow().contains(bytes)).isEqualTo(in);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.1.",
        "10.0.0.1/",
        "10.0.0.1/x",
        "10.0.0.1/33",
        "::1/129",
        ":::",
        "1",
        "0x7f000001",
        "fe80::1%eth0",
        "[::1]"
      })
  void refusesWhatIsNoRange(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }
}
