package io.echovault.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.7",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "198.18.0.1",
        "192.0.0.8",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "fc00::7",
        "ff02::1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "::ffff:10.0.0.1",
        "::7f00:1"
      })
  void aNameThatLeadsIntoOurOwnNetworkLeadsNowhere(String address) {
    PublicAddresses addresses = at(address);
    assertThatThrownBy(() -> addresses.lookup("lookaside.fbsbx.com"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageNotContaining(address);
  }

  @Test
  void publicAddressesAreFoundAndTheGraphIsWhereTheOperatorSays() throws UnknownHostException {
    assertThat(at("157.240.1.1").lookup("lookaside.fbsbx.com")).hasSize(1);
    assertThat(at("2a03:2880::1").lookup("lookaside.fbsbx.com")).hasSize(1);
    assertThat(at("127.0.0.1").lookup("graph.example.org")).hasSize(1);
  }

  @Test
  void onePrivateAddressAmongOthersIsEnough() throws UnknownHostException {
    List<InetAddress> both =
        List.of(InetAddress.getByName("157.240.1.1"), InetAddress.getByName("10.0.0.1"));
    PublicAddresses addresses = new PublicAddresses("graph.example.org", host -> both);
    assertThatThrownBy(() -> addresses.lookup("lookaside.fbsbx.com"))
        .isInstanceOf(UnknownHostException.class);
  }

  private static PublicAddresses at(String address) {
    return new PublicAddresses(
        "graph.example.org", host -> List.of(InetAddress.getByName(address)));
  }
}
