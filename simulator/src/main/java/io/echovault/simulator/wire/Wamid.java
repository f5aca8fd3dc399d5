package io.echovault.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Message ids shaped like Meta's: {@code wamid.} and a Base64 that holds the phone number. */
public final class Wamid {

  private Wamid() {}

  /** The id of a message that this phone or user id sent. */
  public static String inbound(String address, long number) {
    return make(address, (byte) 0x12, number);
  }

  /** The id of a message that the business sent to this phone or user id. */
  public static String outbound(String address, long number) {
    return make(address, (byte) 0x11, number);
  }

  private static String make(String address, byte direction, long number) {
    byte[] to = address.getBytes(StandardCharsets.US_ASCII);
    // A fixed odd factor spreads the numbers, so that ids look unlike each other.
    String serial =
        HexFormat.of().toHexDigits(number * 0x9E3779B97F4A7C15L).toUpperCase(Locale.ROOT)
            + HexFormat.of().toHexDigits((int) number).toUpperCase(Locale.ROOT);
    byte[] tail = serial.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes = ByteBuffer.allocate(3 + to.length + 5 + tail.length + 1);
    bytes.put((byte) 0x1c).put((byte) 0x18).put((byte) to.length).put(to);
    bytes.put((byte) 2).put((byte) 0).put(direction).put((byte) 0x18).put((byte) tail.length);
    bytes.put(tail).put((byte) 0);
    return "wamid." + Base64.getEncoder().encodeToString(bytes.array());
  }
}
