package io.echovault.drills.process;

import io.echovault.ports.vocabulary.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A request as bare bytes, so that it need not be a proper one.
 *
 * @param kind what is wrong with it
 * @param bytes all of it; nothing comes after them
 */
record RawRequest(String kind, Bytes bytes) {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final int STATUS_LINE = 12;

  /** How it was answered: with a status, by closing, or not at all. */
  record Answer(String kind, int status, long millis) {
    /** The connection was closed without an answer. */
    static final int CLOSED = 0;

    /** Neither an answer came nor an end. */
    static final int HANGS = -1;
  }

  /** Sends it and waits for the status line. */
  Answer send(int port) {
    long since = System.nanoTime();
    int status = status(port);
    return new Answer(kind, status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
  }

  private int status(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket);
      return status(socket.getInputStream().readNBytes(STATUS_LINE));
    } catch (SocketTimeoutException e) {
      return Answer.HANGS;
    } catch (IOException closed) {
      return Answer.CLOSED;
    }
  }

  // A server may answer and close before it has everything: then the answer counts.
  private void write(Socket socket) throws IOException {
    try {
      socket.getOutputStream().write(bytes.array());
      socket.shutdownOutput();
    } catch (IOException refused) {
      InputStream answer = socket.getInputStream();
      if (answer.available() == 0) {
        throw refused;
      }
    }
  }

  private static int status(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    return text.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(text.substring(9)) : 0;
  }
}
