package io.echovault.drills.process;

import io.echovault.drills.ground.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies that nobody signed and that hang after most of a megabyte, from several addresses of this
 * machine; each is begun again when the server ends it. Together they fill what the server keeps
 * for bodies that are still coming.
 */
final class HangingBodies implements AutoCloseable {
  private static final int ADDRESSES = 7;
  private static final int FIRST_ADDRESS = 40;
  private static final int LARGE = 800 * 1024;

  /** The last two: after 40 large ones, 2 KB are left of the 32 MB that bodies may take. */
  private static final int[] LAST = {62 * 1024, 704 * 1024};

  private static final byte[] HEAD =
      ("POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "X-Hub-Signature-256: sha256="
              + "0".repeat(64)
              + "\r\nContent-Length: 3000000\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final int port;
  private final ExecutorService pool;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong begun = new AtomicLong();
  private volatile boolean going = true;

  /** Begins so many bodies. */
  HangingBodies(int port, int count) {
    this.port = port;
    pool = Threads.pool("hanging", count);
    for (int each = 0; each < count; each++) {
      int address = FIRST_ADDRESS + each % ADDRESSES;
      int left = count - 1 - each;
      byte[] come = new byte[left < LAST.length ? LAST[left] : LARGE];
      pool.execute(() -> hang(address, come));
    }
  }

  /** How many bodies were begun so far. */
  long begun() {
    return begun.get();
  }

  private void hang(int address, byte[] come) {
    while (going) {
      try (SocketChannel channel = SlowSockets.bound(address);
          Socket socket = channel.socket()) {
        sockets.add(socket);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        begun.incrementAndGet();
        socket.getOutputStream().write(HEAD);
        socket.getOutputStream().write(come);
        int unused = socket.getInputStream().read();
        sockets.remove(socket);
      } catch (IOException ended) {
        Threads.pass(Duration.ofMillis(100));
      }
    }
  }

  @Override
  public void close() throws IOException {
    going = false;
    for (Socket each : sockets) {
      each.close();
    }
    Threads.end(pool, Duration.ofSeconds(10));
  }
}
