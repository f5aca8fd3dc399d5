package io.echovault.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Load on one port of this machine over kept connections, from the calling thread alone, so that
 * the client costs the server as little as it can.
 */
public final class Load {
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
  private static final long NAP_NANOS = 100_000;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);

  private final int port;
  private final int connections;
  private final LongFunction<ByteBuffer> requests;

  /**
   * A load.
   *
   * @param connections how many requests may be under way at once
   * @param requests gives the next request; called from the thread that runs the load
   */
  public Load(int port, int connections, Supplier<ByteBuffer> requests) {
    this(port, connections, dueNanos -> requests.get());
  }

  /**
   * A load whose requests know when they are due.
   *
   * @param requests gives the request that is due at a time of {@link System#nanoTime()}; called
   *     from the thread that runs the load
   */
  public Load(int port, int connections, LongFunction<ByteBuffer> requests) {
    this.port = port;
    this.connections = connections;
    this.requests = requests;
  }

  /**
   * What came of a load.
   *
   * @param acks how many requests were answered with 200
   * @param others how many were answered otherwise
   * @param seconds from the first request to the last answer
   * @param micros the latency of each answer in microseconds; in an open loop from the moment at
   *     which the request was due, whether or not a connection was free
   */
  public record Result(long acks, long others, double seconds, Histogram micros) {
    /** Requests acknowledged per second. */
    public double perSecond() {
      return acks / seconds;
    }

    /** A percentile of the latency, 0 to 100, in milliseconds. */
    public double milliseconds(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1e3;
    }
  }

  /** Every connection sends the next request as soon as it has its answer. */
  public Result closedLoop(Duration length) throws IOException {
    return run(length, 0, Long.MAX_VALUE);
  }

  /** The same until so many requests were sent. */
  public Result closedLoop(long most) throws IOException {
    return run(Duration.ofHours(1), 0, most);
  }

  /** Requests are due at an even rate, whatever becomes of them. */
  public Result openLoop(double perSecond, Duration length) throws IOException {
    return run(length, (long) (1e9 / perSecond), Long.MAX_VALUE);
  }

  private Result run(Duration length, long gapNanos, long most) throws IOException {
    Histogram micros = new Histogram(LONGEST_MICROS, 3);
    boolean open = gapNanos > 0;
    long acks = 0;
    long others = 0;
    long left = most;
    List<Connection> all = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      connect(selector, all);
      Deque<Connection> idle = new ArrayDeque<>(all);
      long start = System.nanoTime();
      long end = start + length.toNanos();
      long due = start;
      long last = start;
      while (true) {
        long now = System.nanoTime();
        while (!idle.isEmpty() && (open ? due < end && due <= now : now < end && left > 0)) {
          long from = open ? due : System.nanoTime();
          idle.remove().send(requests.apply(from), from);
          due += gapNanos;
          left--;
        }
        boolean sent = open ? due >= end : now >= end || left == 0;
        if ((sent && idle.size() == all.size()) || now > end + LAST_ANSWERS.toNanos()) {
          break;
        }
        select(selector, !open || idle.isEmpty() || sent ? 0 : due - now);
        for (SelectionKey key : selector.selectedKeys()) {
          Connection connection = (Connection) key.attachment();
          if (key.isWritable()) {
            connection.write();
          } else {
            OptionalInt status = connection.read();
            if (status.isPresent()) {
              last = System.nanoTime();
              micros.recordValue(Math.min(LONGEST_MICROS, (last - connection.dueNanos()) / 1000));
              acks += status.getAsInt() == 200 ? 1 : 0;
              others += status.getAsInt() == 200 ? 0 : 1;
              idle.add(connection);
            }
          }
        }
        selector.selectedKeys().clear();
      }
      return new Result(acks, others, (last - start) / 1e9, micros);
    } finally {
      for (Connection each : all) {
        each.close();
      }
    }
  }

  private void connect(Selector selector, List<Connection> all) throws IOException {
    for (int i = 0; i < connections; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      Connection connection = new Connection(channel, key);
      key.attach(connection);
      all.add(connection);
    }
  }

  // A selector waits whole milliseconds only, and spinning would take the server's time.
  private static void select(Selector selector, long nanos) throws IOException {
    if (nanos <= 0) {
      selector.select(100);
    } else {
      LockSupport.parkNanos(Math.min(nanos, NAP_NANOS));
      selector.selectNow();
    }
  }
}
