package io.echovault.simulator.azure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One message of the wire that Azure Speech speaks over WebSocket: headers, then text or bytes. A
 * text message has a blank line between both; a binary one begins with the length of its headers in
 * two bytes.
 *
 * @param headers by their names in lower case
 */
// It is read once, by the one who made it, and never compared.
@SuppressWarnings("ArrayRecordComponent")
record SpeechFrame(Map<String, String> headers, byte[] body) {
  private static final String LINE = "\r\n";

  static SpeechFrame ofText(String message) {
    int end = message.indexOf(LINE + LINE);
    if (end < 0) {
      throw new IllegalArgumentException("a text message without a blank line after its headers");
    }
    return new SpeechFrame(
        headers(message.substring(0, end)),
        message.substring(end + 4).getBytes(StandardCharsets.UTF_8));
  }

  static SpeechFrame ofBytes(byte[] message) {
    int length = message.length < 2 ? -1 : ByteBuffer.wrap(message).getShort() & 0xffff;
    if (length < 0 || 2 + length > message.length) {
      throw new IllegalArgumentException("a binary message shorter than its headers");
    }
    return new SpeechFrame(
        headers(new String(message, 2, length, StandardCharsets.UTF_8)),
        Arrays.copyOfRange(message, 2 + length, message.length));
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new TreeMap<>();
    for (String line : lines.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  String path() {
    return headers.getOrDefault("path", "");
  }

  String requestId() {
    return headers.getOrDefault("x-requestid", "");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A text message of the service. */
  static String text(String requestId, String path, String json) {
    return "X-RequestId:"
        + requestId
        + LINE
        + "Path:"
        + path
        + LINE
        + "Content-Type:application/json; charset=utf-8"
        + LINE
        + LINE
        + json;
  }

  /** A binary message of the service with a piece of sound; an empty piece ends it. */
  static ByteBuffer sound(String requestId, byte[] piece) {
    byte[] headers =
        ("X-RequestId:" + requestId + LINE + "X-StreamId:1" + LINE + "Path:audio" + LINE)
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer message = ByteBuffer.allocate(2 + headers.length + piece.length);
    message.putShort((short) headers.length).put(headers).put(piece).flip();
    return message;
  }
}
