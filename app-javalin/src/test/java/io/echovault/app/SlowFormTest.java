package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowFormTest {
  /** More than the server has threads. */
  private static final int MANY = 200;

  @TempDir Path dataDirectory;

  @Test
  void keepsNobodyElseFromThePage() throws IOException {
    try (RunningBot bot = RunningBot.start(dataDirectory)) {
      List<Socket> slow = new ArrayList<>();
      try {
        for (int each = 0; each < MANY; each++) {
          var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port());
          slow.add(socket);
          socket
              .getOutputStream()
              .write(
                  ("POST /unlock/abc HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n"
                          + "Content-Type: application/x-www-form-urlencoded\r\n\r\npin=")
                      .getBytes(StandardCharsets.US_ASCII));
        }
        long start = System.nanoTime();
        assertThat(bot.get("/unlock/abc").statusCode()).isEqualTo(410);
        assertThat(bot.get("/").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .as("before the slow ones are given up")
            .isLessThan(Duration.ofSeconds(9));
        slow.get(0).setSoTimeout((int) RunningBot.SOON.toMillis());
        byte[] head = slow.get(0).getInputStream().readNBytes(12);
        assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }
}
