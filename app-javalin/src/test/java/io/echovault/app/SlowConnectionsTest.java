package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest webhooks beside clients of other addresses that hold connections and send slowly. */
@Tag("slow")
class SlowConnectionsTest {
  private static final Contact ANA = Contact.ofPhone("34600777100", "Ana");
  private static final String HEAD = "POST /webhook HTTP/1.1\r\nHost: a\r\nX-A: ";

  /** So much of each has come that 2 KB are left of the 32 MB that bodies share. */
  private static final List<Integer> HANGING_KB =
      Stream.concat(Collections.nCopies(40, 800).stream(), Stream.of(704, 62)).toList();

  @TempDir Path dataDirectory;

  @Test
  void aByteNowAndThenOnEveryConnectionKeepsNobodyOut() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of("HTTP_CONNECTIONS", "40"));
        var slow = new SlowClients(bot.port())) {
      for (int each = 0; each < 60; each++) {
        slow.open(2 + each % 10, HEAD);
      }
      slow.trickle();
      for (int each = 0; each < 20; each++) {
        Duration took = postInPieces(bot, "The saw is on bench " + each);
        assertThat(took).as("answer " + each).isLessThan(Duration.ofSeconds(7));
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      }
      assertThat(bot.get("/metrics").body()).contains("kind=\"connections\"");
    }
  }

  @Test
  void bodiesThatHangKeepNoSignedWebhookOut() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory);
        var slow = new SlowClients(bot.port())) {
      for (int each = 0; each < HANGING_KB.size(); each++) {
        slow.open(2 + each % 14, hanging(3_000_000), new byte[HANGING_KB.get(each) * 1024]);
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      for (int each = 0; each < 10; each++) {
        postInPieces(bot, "The saw is on bench " + each + " " + "and so on ".repeat(390));
      }
    }
  }

  @Test
  void bodiesThatHangFromOneAddressMakeRoomThemselves() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory);
        var slow = new SlowClients(bot.port())) {
      Socket other = slow.open(3, hanging(3_000_000), new byte[800 * 1024]);
      for (int each = 0; each < 42; each++) {
        slow.open(2, hanging(3_000_000), new byte[800 * 1024]);
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      assertThat(endsWithin(other, Duration.ofMillis(200))).isFalse();
      postInPieces(bot, "The saw is on the bench");
    }
  }

  @Test
  void oneAddressHoldsAQuarterOfTheConnections() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of("HTTP_CONNECTIONS", "80"));
        var slow = new SlowClients(bot.port())) {
      Socket other = slow.open(3, "GET / ");
      var own = new ArrayList<Socket>();
      for (int each = 0; each < 60; each++) {
        own.add(slow.open(2, "GET / "));
      }
      long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (standing(own).size() > 20 && System.nanoTime() - until < 0) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
      assertThat(standing(own))
          .hasSizeBetween(15, 20)
          .contains(own.get(59))
          .doesNotContain(own.get(0));
      assertThat(endsWithin(other, Duration.ofMillis(5))).isFalse();
    }
  }

  private static List<Socket> standing(List<Socket> sockets) {
    return sockets.stream().filter(each -> !endsWithin(each, Duration.ofMillis(5))).toList();
  }

  @Test
  void aTrustedProxyHoldsMore() throws IOException {
    var settings = Map.of("HTTP_CONNECTIONS", "80", "TRUSTED_PROXIES", "127.0.0.2");
    try (RunningBot bot = RunningBot.start(dataDirectory, settings);
        var slow = new SlowClients(bot.port())) {
      var own = new ArrayList<Socket>();
      for (int each = 0; each < 60; each++) {
        own.add(slow.open(2, "GET / "));
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      assertThat(own).noneMatch(each -> endsWithin(each, Duration.ofMillis(5)));
    }
  }

  @Test
  void aHeadHasToComeInTime() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory);
        var slow = new SlowClients(bot.port())) {
      Socket first = slow.open(2, HEAD);
      Socket second = slow.open(2, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(answer(second)).isEqualTo("HTTP/1.1 200");
      slow.trickle();
      assertThat(endsWithin(first, Duration.ofSeconds(15))).isTrue();
      assertThat(endsWithin(second, Duration.ofSeconds(3))).isTrue();
    }
  }

  @Test
  void aBodyHasToKeepALeastSpeed() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory);
        var slow = new SlowClients(bot.port())) {
      long start = System.nanoTime();
      Socket socket = slow.open(2, hanging(100_000));
      slow.trickle();
      assertThat(answer(socket)).isEqualTo("HTTP/1.1 408");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    }
  }

  // In two packets, for a body that is there at once needs no room.
  private static Duration postInPieces(RunningBot bot, String words) throws IOException {
    byte[] body = bot.text(ANA, words);
    String head =
        "POST /webhook HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nX-Hub-Signature-256: "
            + Webhooks.sign(body, RunningBot.SECRET)
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    long start = System.nanoTime();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
      socket.setSoTimeout((int) Duration.ofSeconds(8).toMillis());
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body, 0, body.length - 10);
      LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
      socket.getOutputStream().write(body, body.length - 10, 10);
      assertThat(answer(socket)).as(words).isEqualTo("HTTP/1.1 200");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String hanging(int length) {
    return "POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        + "X-Hub-Signature-256: sha256="
        + "0".repeat(64)
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  private static boolean endsWithin(Socket socket, Duration patience) {
    try {
      socket.setSoTimeout((int) patience.toMillis());
      while (socket.getInputStream().read() >= 0) {
        // What is left of an answer comes before the end.
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException ended) {
      return true;
    }
  }

  /** Connections that are kept, and to each of which a byte is sent now and then. */
  private static final class SlowClients implements AutoCloseable {
    private final int port;
    private final List<Socket> sockets = new ArrayList<>();
    private final Thread thread = new Thread(this::send, "slow-clients");
    private volatile boolean going = true;

    SlowClients(int port) {
      this.port = port;
    }

    /** Opens one from 127.0.0.{@code address}, and sends the beginning of a request. */
    Socket open(int address, String start, byte[]... more) throws IOException {
      var socket = new Socket();
      sockets.add(socket);
      socket.bind(
          new InetSocketAddress(
              InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) address}), 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
      socket.setSoTimeout((int) RunningBot.SOON.toMillis());
      socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
      for (byte[] each : more) {
        writeUnlessClosed(socket, each);
      }
      return socket;
    }

    private static void writeUnlessClosed(Socket socket, byte[] bytes) {
      try {
        socket.getOutputStream().write(bytes);
      } catch (IOException closed) {
        assertThat(closed).isNotNull();
      }
    }

    void trickle() {
      thread.start();
    }

    private void send() {
      while (going) {
        sockets.forEach(each -> writeUnlessClosed(each, new byte[] {'a'}));
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }

    @Override
    public void close() throws IOException {
      going = false;
      for (Socket each : sockets) {
        each.close();
      }
    }
  }
}
