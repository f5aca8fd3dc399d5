package io.echovault.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/** One kept connection with at most one request under way. Belongs to one thread. */
final class Connection {
  private final SocketChannel channel;
  private final ByteBuffer answer = ByteBuffer.allocate(16 * 1024);
  private SelectionKey key;
  private ByteBuffer request = ByteBuffer.allocate(0);
  private long dueNanos;

  Connection(SocketChannel channel, SelectionKey key) {
    this.channel = channel;
    this.key = key;
  }

  /** The time from which this request's latency counts. */
  long dueNanos() {
    return dueNanos;
  }

  void send(ByteBuffer whole, long due) throws IOException {
    request = whole;
    dueNanos = due;
    answer.clear();
    write();
  }

  /** Writes what is left of the request, as far as the channel takes it. */
  void write() throws IOException {
    channel.write(request);
    key.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  /** Reads on; the status once the whole answer is there. */
  OptionalInt read() throws IOException {
    if (channel.read(answer) < 0) {
      throw new EOFException("the server closed a connection with a request under way");
    }
    String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return OptionalInt.empty();
    }
    int length = contentLength(text.substring(0, end));
    if (answer.position() < end + 4 + length) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text.substring(9, 12)));
  }

  void close() throws IOException {
    channel.close();
  }

  private static int contentLength(String head) {
    int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
    if (at < 0) {
      return 0;
    }
    int from = at + "\r\ncontent-length:".length();
    int to = head.indexOf('\r', from);
    return Integer.parseInt(head.substring(from, to < 0 ? head.length() : to).strip());
  }
}
