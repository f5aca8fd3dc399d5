package io.echovault.app.web;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A client's connection that knows what it waits for, and since when. A connection whose request
 * has come whole waits for the app; every other one waits for its client. Safe for many threads.
 */
final class HeldEndPoint extends SocketChannelEndPoint {
  /** What a connection waits for. */
  private enum Stage {
    /** The first request, or the rest of the head of a later one. */
    HEAD,
    /** The rest of a body. */
    BODY,
    /** The app, which has the whole request. */
    ANSWER,
    /** Another request, of which nothing has come. */
    NEXT
  }

  private final Connections connections;
  private final long address;
  private final boolean proxy;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.HEAD);
  private volatile long since = System.nanoTime();
  private volatile long bytesBefore;

  /**
   * A connection that was just taken.
   *
   * @param address the number of its client's address, as in {@code Origins}
   * @param proxy whether that is a trusted proxy, which speaks for many people
   */
  HeldEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Connections connections,
      long address,
      boolean proxy) {
    super(channel, selector, key, scheduler);
    this.connections = connections;
    this.address = address;
    this.proxy = proxy;
  }

  /** Notes that the head of a request is there, and when the request is answered. */
  static void headDone(Request request) {
    if (endPoint(request) instanceof HeldEndPoint held) {
      held.stage.set(Stage.ANSWER);
      request.addHttpStreamWrapper(stream -> new Answered(stream, held));
    }
  }

  /** Notes that a request waits for more of its body. */
  static void awaitsBody(Request request) {
    if (endPoint(request) instanceof HeldEndPoint held && held.stage.get() == Stage.ANSWER) {
      held.since = System.nanoTime();
      held.stage.set(Stage.BODY);
    }
  }

  /** Notes that the body of a request is there. */
  static void bodyDone(Request request) {
    if (endPoint(request) instanceof HeldEndPoint held) {
      held.stage.set(Stage.ANSWER);
    }
  }

  private static Object endPoint(Request request) {
    return request.getConnectionMetaData().getConnection().getEndPoint();
  }

  /** Tells the connection that it waits for another request, before it can be told of one. */
  private static final class Answered extends HttpStream.Wrapper {
    private final HeldEndPoint held;

    Answered(HttpStream stream, HeldEndPoint held) {
      super(stream);
      this.held = held;
    }

    @Override
    public void succeeded() {
      held.answered();
      super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      held.answered();
      super.failed(failure);
    }
  }

  private void answered() {
    bytesBefore = bytesIn();
    since = System.nanoTime();
    stage.set(Stage.NEXT);
  }

  // Bytes that come are counted by the server; a head that has begun shows in nothing else.
  private long bytesIn() {
    Connection connection = getConnection();
    return connection == null ? 0 : connection.getBytesIn();
  }

  /** The number of the client's address. */
  long address() {
    return address;
  }

  /** Whether the client is a trusted proxy. */
  boolean isProxy() {
    return proxy;
  }

  /** Whether it waits for its client, so that it can be closed without losing work in hand. */
  boolean awaitsClient() {
    return stage.get() != Stage.ANSWER;
  }

  /** When it began to wait, by {@link System#nanoTime}. */
  long since() {
    return since;
  }

  /**
   * Whether a head that has begun to come, or the first one, takes longer than it may.
   *
   * @param patienceNanos how long the whole of a head may take
   */
  boolean isHeadLate(long now, long patienceNanos) {
    if (stage.get() == Stage.NEXT && bytesIn() > bytesBefore) {
      since = now;
      stage.compareAndSet(Stage.NEXT, Stage.HEAD);
    }
    return stage.get() == Stage.HEAD && now - since > patienceNanos;
  }

  @Override
  public void onOpen() {
    super.onOpen();
    connections.opened(this);
  }

  @Override
  public void onClose(Throwable cause) {
    connections.closed(this);
    super.onClose(cause);
  }
}
