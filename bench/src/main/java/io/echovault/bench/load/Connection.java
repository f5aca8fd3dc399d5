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
  private static final int SHORTEST_HEAD = 16;

  private final SocketChannel channel;
  private final ByteBuffer answer = ByteBuffer.allocateDirect(16 * 1024);
  private final SelectionKey key;
  private ByteBuffer request = ByteBuffer.allocate(0);
  private boolean writing;
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
    if (request.hasRemaining() != writing) {
      writing = request.hasRemaining();
      key.interestOps(writing ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
  }

  /** Reads on; the status once the whole answer is there. */
  OptionalInt read() throws IOException {
    if (channel.read(answer) < 0) {
      throw new EOFException(
          "the server closed a connection with a request under way, after "
              + answer.position()
              + " bytes of the answer");
    }
    int end = endOfHead();
    if (end < 0) {
      return OptionalInt.empty();
    }
    byte[] head = new byte[end];
    answer.get(0, head);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (answer.position() < end + contentLength(text)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text.substring(9, 12)));
  }

  void close() throws IOException {
    channel.close();
  }

  /** Where the empty line ends; negative when it has not come. */
  private int endOfHead() {
    for (int at = SHORTEST_HEAD; at + 4 <= answer.position(); at++) {
      if (answer.getInt(at) == 0x0d0a0d0a) {
        return at + 4;
      }
    }
    return -1;
  }

  private static int contentLength(String head) {
    int at = head.indexOf("\r\nContent-Length:");
    if (at < 0) {
      at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
    }
    if (at < 0) {
      return 0;
    }
    int from = at + "\r\ncontent-length:".length();
    return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
  }
}
