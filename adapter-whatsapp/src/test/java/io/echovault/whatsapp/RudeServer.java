package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that reads a whole request, says what it is told to say, and then hangs up, or keeps the
 * line open until it is closed.
 */
final class RudeServer implements AutoCloseable {

  private final ServerSocket server;
  private final String says;
  private final boolean hangsUp;
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  private RudeServer(ServerSocket server, String says, boolean hangsUp) {
    this.server = server;
    this.says = says;
    this.hangsUp = hangsUp;
    run(this::accept);
  }

  static RudeServer hangingUpAfter(String words) throws IOException {
    return new RudeServer(bind(), words, true);
  }

  static RudeServer silentAfter(String words) throws IOException {
    return new RudeServer(bind(), words, false);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How many whole requests came in. */
  int requests() {
    return requests.get();
  }

  private static ServerSocket bind() throws IOException {
    return FreePort.open(port -> new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
  }

  private void accept() {
    try {
      while (closed.getCount() > 0) {
        Socket socket = server.accept();
        run(() -> serve(socket));
      }
    } catch (SocketException e) {
      // Closing the server is how it ends.
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      readRequest(socket.getInputStream());
      requests.incrementAndGet();
      socket.getOutputStream().write(says.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      if (!hangsUp) {
        closed.await();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    String length = head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
  }

  private static void run(Runnable task) {
    var thread = new Thread(task, "rude-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
