package io.echovault.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Whole HTTP/1.1 requests as bytes, ready to be written. */
public final class Requests {
  private Requests() {}

  /** A POST of JSON to a path on a kept connection, with one more header. */
  public static ByteBuffer post(String path, byte[] body, String header, String value) {
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n"
            + header
            + ": "
            + value
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer request = ByteBuffer.allocate(start.length + body.length);
    return request.put(start).put(body).flip();
  }
}
