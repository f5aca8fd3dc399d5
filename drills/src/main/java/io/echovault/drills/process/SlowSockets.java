package io.echovault.drills.process;

import io.echovault.drills.ground.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many connections at once over which a request comes a byte at a time and never to its end: some
 * stay in the head, some in a body of a known length, some in a chunked one, some say nothing. They
 * come from several addresses of this machine, and each is opened again when the server ends it.
 */
final class SlowSockets implements AutoCloseable {
  private static final Duration BETWEEN_BYTES = Duration.ofMillis(800);
  private static final int ADDRESSES = 17;
  private static final Duration CONNECT = Duration.ofSeconds(60);
  private static final String START = "POST /webhook HTTP/1.1\r\nHost: localhost\r\n";
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          START,
          START + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
          START + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8000\r\n{");

  /** One connection. */
  private static final class Slow {
    private final int address;
    private final String start;
    private SocketChannel channel;
    private boolean open = true;

    Slow(SocketChannel channel, int address, String start) {
      this.channel = channel;
      this.address = address;
      this.start = start;
    }
  }

  private final int port;
  private final List<Slow> sockets = new ArrayList<>();
  private final Map<String, Long> ends = new TreeMap<>();
  private final Thread thread = Threads.daemon("slow-sockets", this::trickle);
  private volatile boolean going = true;

  SlowSockets(int port) {
    this.port = port;
  }

  /**
   * Opens so many connections and begins to trickle.
   *
   * @return how many were taken
   */
  int open(int count) throws IOException {
    long deadline = System.nanoTime() + CONNECT.toNanos();
    for (int each = 0; each < count && System.nanoTime() - deadline < 0; each++) {
      int address = 2 + each % ADDRESSES;
      SocketChannel channel = bound(address);
      channel.socket().connect(server(), (int) CONNECT.toMillis());
      channel.configureBlocking(false);
      sockets.add(new Slow(channel, address, BEGINNINGS.get(each % BEGINNINGS.size())));
    }
    thread.start();
    return sockets.size();
  }

  private InetSocketAddress server() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** A connection to be, from 127.0.0.{@code address}. */
  static SocketChannel bound(int address) throws IOException {
    SocketChannel channel = SocketChannel.open();
    byte[] bytes = {127, 0, 0, (byte) address};
    channel.bind(new InetSocketAddress(InetAddress.getByAddress(bytes), 0));
    return channel;
  }

  /** How many the server has ended so far. */
  synchronized long ended() {
    return ends.values().stream().mapToLong(count -> count).sum();
  }

  /** How the server ended them: by status, or "closed" for those it closed without one. */
  synchronized Map<String, Long> ends() {
    return new TreeMap<>(ends);
  }

  private void trickle() {
    sockets.forEach(socket -> send(socket, socket.start));
    while (going) {
      Threads.pass(BETWEEN_BYTES);
      for (Slow socket : sockets) {
        if (socket.open) {
          listen(socket);
        } else {
          openAgain(socket);
        }
        if (socket.open && !socket.start.isEmpty()) {
          send(socket, "a");
        }
      }
    }
  }

  private void openAgain(Slow socket) {
    try {
      socket.channel = bound(socket.address);
      socket.channel.socket().connect(server(), (int) BETWEEN_BYTES.toMillis());
      socket.channel.configureBlocking(false);
      socket.open = true;
      send(socket, socket.start);
    } catch (IOException notTaken) {
      close(socket);
    }
  }

  private void send(Slow socket, String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      int unused = socket.channel.write(bytes);
    } catch (IOException closed) {
      end(socket, "closed");
    }
  }

  private void listen(Slow socket) {
    ByteBuffer answer = ByteBuffer.allocate(64);
    try {
      int read = socket.channel.read(answer);
      if (read != 0) {
        String line = new String(answer.array(), 0, Math.max(0, read), StandardCharsets.US_ASCII);
        end(socket, line.startsWith("HTTP/1.1 ") ? line.substring(9, 12) : "closed");
      }
    } catch (IOException closed) {
      end(socket, "closed");
    }
  }

  private synchronized void end(Slow socket, String how) {
    ends.merge(how, 1L, Long::sum);
    socket.open = false;
    close(socket);
  }

  private static void close(Slow socket) {
    try {
      socket.channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    going = false;
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sockets.forEach(SlowSockets::close);
  }
}
