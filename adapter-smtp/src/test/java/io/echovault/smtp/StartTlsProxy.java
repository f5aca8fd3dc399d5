package io.echovault.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server that knows no STARTTLS and does that part: it answers in the clear
 * until the client asks for encryption, and then carries everything to and fro.
 */
final class StartTlsProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int behind;
  private final SSLContext keys;

  /** What clients said in the clear. */
  final List<String> clear = new CopyOnWriteArrayList<>();

  private StartTlsProxy(ServerSocket socket, int behind, SSLContext keys) {
    this.socket = socket;
    this.behind = behind;
    this.keys = keys;
  }

  /** Starts before the server on a port of this machine. */
  static StartTlsProxy before(int port, SSLContext keys) throws IOException {
    var proxy =
        new StartTlsProxy(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), port, keys);
    start(proxy::serve);
    return proxy;
  }

  int port() {
    return socket.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "starttls");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      serveOne();
    }
  }

  private void serveOne() {
    try (Socket peer = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      // Byte by byte, to the very end of a line: what follows is carried on as it comes.
      InputStream in = peer.getInputStream();
      say(peer.getOutputStream(), line(server.getInputStream()));
      talk(peer, server, in);
    } catch (IOException gone) {
      // Whoever came is gone, or the test is over.
      return;
    }
  }

  private void talk(Socket peer, Socket server, InputStream in) throws IOException {
    String line = line(in);
    while (!line.isEmpty()) {
      clear.add(line);
      if (line.startsWith("STARTTLS")) {
        say(peer.getOutputStream(), "220 go ahead");
        SSLSocket encrypted =
            (SSLSocket) keys.getSocketFactory().createSocket(peer, "", peer.getPort(), true);
        encrypted.setUseClientMode(false);
        InputStream fromServer = server.getInputStream();
        OutputStream toClient = encrypted.getOutputStream();
        start(() -> carry(fromServer, toClient));
        carry(encrypted.getInputStream(), server.getOutputStream());
        return;
      }
      say(
          peer.getOutputStream(),
          line.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : "530 first STARTTLS");
      line = line(in);
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    int c = in.read();
    while (c >= 0 && c != '\n') {
      if (c != '\r') {
        line.append((char) c);
      }
      c = in.read();
    }
    return line.toString();
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void carry(InputStream from, OutputStream to) {
    byte[] some = new byte[4096];
    try {
      int count = from.read(some);
      while (count >= 0) {
        to.write(some, 0, count);
        to.flush();
        count = from.read(some);
      }
    } catch (IOException over) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
