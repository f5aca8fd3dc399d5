package io.echovault.whatsapp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Finds hosts at public addresses only, so that a name that somebody points into our own network
 * leads nowhere. The host of the Graph API itself is as the operator says.
 *
 * @param graph the host that may be anywhere
 * @param names looks names up
 */
record PublicAddresses(String graph, Dns names) implements Dns {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = names.lookup(host);
    if (host.equals(graph) || found.stream().allMatch(PublicAddresses::isPublic)) {
      return found;
    }
    throw new UnknownHostException("a host of media has an address that is not public");
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean local =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    // RFC 1122, 6598, 2544 and 1112; of IPv6 unique local addresses and those that wrap others.
    boolean special =
        address instanceof Inet4Address
            ? first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 198 && (second == 18 || second == 19))
                || (first == 192 && second == 0 && bytes[2] == 0)
            : (first & 0xfe) == 0xfc
                || (first == 0 && second == 0)
                || (first == 0 && second == 0x64)
                || (first == 0x20 && second == 0x02);
    return !local && !special;
  }
}
