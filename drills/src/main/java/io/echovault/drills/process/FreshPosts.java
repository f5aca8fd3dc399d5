package io.echovault.drills.process;

import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Threads;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Signed webhooks without messages, each on a connection of its own and in two packets, so that
 * each needs a place among the connections and room for its body.
 */
final class FreshPosts {
  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final Duration BETWEEN_PACKETS = Duration.ofMillis(20);
  private static final int PATIENCE_MILLIS = 5000;

  /** Long enough not to fit into what is left where the room for bodies is full. */
  private static final byte[] BODY =
      ("{\"object\":\"whatsapp_business_account\",\"entry\":[]" + " ".repeat(8000) + "}")
          .getBytes(StandardCharsets.US_ASCII);

  private int asked;
  private int answered;
  private long slowestMillis;

  /** Posts to a port for a while. */
  void post(int port, Duration howLong) {
    long end = System.nanoTime() + howLong.toNanos();
    while (System.nanoTime() - end < 0) {
      long since = System.nanoTime();
      asked++;
      if (isTaken(port)) {
        answered++;
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      slowestMillis = Math.max(slowestMillis, millis);
      Threads.pass(BETWEEN);
    }
  }

  int asked() {
    return asked;
  }

  /** How many were answered 200. */
  int answered() {
    return answered;
  }

  long slowestMillis() {
    return slowestMillis;
  }

  private static boolean isTaken(int port) {
    String head =
        "POST /webhook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nX-Hub-Signature-256: "
            + Webhooks.sign(BODY, Ground.SECRET)
            + "\r\nContent-Length: "
            + BODY.length
            + "\r\n\r\n";
    try (var socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(BODY, 0, BODY.length - 1);
      Threads.pass(BETWEEN_PACKETS);
      socket.getOutputStream().write(BODY, BODY.length - 1, 1);
      String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return status.equals("HTTP/1.1 200");
    } catch (IOException notAnswered) {
      return false;
    }
  }
}
