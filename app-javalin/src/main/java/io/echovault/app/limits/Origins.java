package io.echovault.app.limits;

import io.echovault.app.settings.AddressRange;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Where requests come from, as a number for each IPv4 address and each /64 of IPv6, which is the
 * least that one customer has. What proxies say is believed only of those that are trusted.
 */
public final class Origins {
  private static final int MOST_HOPS = 32;

  /** Above every address that a host can have: these begin with ffff. */
  private static final long FOUR = 0xffff_0000_0000_0000L;

  private static final int LONGEST = 64;

  private final List<AddressRange> trusted;

  /**
   * @param trusted the proxies whose word is taken for where a request came from
   */
  public Origins(List<AddressRange> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /**
   * The number of where a request comes from: the last hop that is no trusted proxy.
   *
   * @param peer who has the connection
   * @param forwarded the values of {@code X-Forwarded-For} in their order, each with commas
   */
  public long of(InetAddress peer, List<String> forwarded) {
    byte[] address = peer.getAddress();
    if (forwarded.isEmpty() || !isTrusted(address)) {
      return number(address);
    }
    return number(lastStranger(address, String.join(",", forwarded)));
  }

  /** Whether whoever has a connection is a trusted proxy. */
  public boolean isTrusted(InetAddress peer) {
    return isTrusted(peer.getAddress());
  }

  // From the right, where each proxy adds the one that spoke to it; what is further left than the
  // first stranger may be invented. What is no address ends the search as well.
  private byte[] lastStranger(byte[] peer, String forwarded) {
    byte[] last = peer;
    int end = forwarded.length();
    for (int hop = 0; hop < MOST_HOPS && end >= 0; hop++) {
      int comma = forwarded.lastIndexOf(',', end - 1);
      Optional<byte[]> address = address(forwarded.substring(comma + 1, end).strip());
      if (address.isEmpty()) {
        return last;
      }
      last = address.get();
      if (!isTrusted(last)) {
        return last;
      }
      end = comma;
    }
    return last;
  }

  // Some proxies add the port: 192.0.2.1:4711 or [2001:db8::1]:4711.
  private static Optional<byte[]> address(String hop) {
    if (hop.length() > LONGEST) {
      return Optional.empty();
    }
    String host = hop;
    if (hop.startsWith("[") && hop.indexOf(']') > 0) {
      host = hop.substring(1, hop.indexOf(']'));
    } else if (hop.indexOf(':') > 0 && hop.indexOf(':') == hop.lastIndexOf(':')) {
      host = hop.substring(0, hop.indexOf(':'));
    }
    return AddressRange.address(host);
  }

  private boolean isTrusted(byte[] address) {
    for (AddressRange each : trusted) {
      if (each.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static long number(byte[] address) {
    ByteBuffer bytes = ByteBuffer.wrap(address);
    return address.length == 4 ? FOUR | (bytes.getInt() & 0xffff_ffffL) : bytes.getLong();
  }
}
