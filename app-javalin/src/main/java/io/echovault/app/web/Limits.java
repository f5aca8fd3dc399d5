package io.echovault.app.web;

import io.echovault.app.limits.Origins;
import io.echovault.app.limits.Rates;
import io.echovault.app.limits.Turns;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.SessionId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/**
 * How often who may ask. Requests are counted by where they come from, calls with a valid bearer
 * token by their session. A webhook counts only when it turns out not to be rightly signed; so one
 * from an address that has used up its requests is still looked at, but only so many such at once.
 */
final class Limits {
  /** What a request that was refused may be tried again after: a token is there by then. */
  static final HttpField LATER = new PreEncodedHttpField(HttpHeader.RETRY_AFTER, "1");

  private static final String FORWARDED = "X-Forwarded-For";
  private static final int MOST_SUSPECTS = 256;

  private final Origins origins;
  private final Rates addresses;
  private final Rates sessions;
  private final Metrics metrics;
  private final Executor longBodies;
  private final Executor suspects;
  private final AtomicInteger suspectsInHand = new AtomicInteger();

  Limits(Settings.Web settings, LongSupplier nanos, Executor pool, Metrics metrics) {
    origins = new Origins(settings.trustedProxies());
    addresses = new Rates(settings.perSecond(), nanos);
    sessions = new Rates(settings.perSecond(), nanos);
    this.metrics = metrics;
    // Half of the cores at most, so that the rest go on taking what is short and good.
    longBodies = new Turns(pool, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    suspects = new Turns(pool, 1);
  }

  /** The number of where a request comes from. */
  long origin(Request request) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    return origins.of(address(peer), request.getHeaders().getValuesList(FORWARDED));
  }

  /** The number of the address that a connection comes from; of a trusted proxy its own. */
  long origin(SocketChannel connection) {
    return origins.of(address(connection.socket().getRemoteSocketAddress()), List.of());
  }

  /** Whether a connection comes from a trusted proxy, which speaks for many people. */
  boolean isProxy(SocketChannel connection) {
    return origins.isTrusted(address(connection.socket().getRemoteSocketAddress()));
  }

  private static InetAddress address(SocketAddress peer) {
    return peer instanceof InetSocketAddress known && known.getAddress() != null
        ? known.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  /** Counts a request; whether it may be answered. */
  boolean takeRequest(long origin) {
    return counted("request", addresses.take(origin));
  }

  /** Counts a webhook that was not rightly signed; whether it is told so. */
  boolean takeForged(long origin) {
    return counted("webhook", addresses.take(origin));
  }

  /** Counts a call with a valid token; whether it may be answered. */
  boolean takeCall(SessionId session) {
    long key =
        session.value().getMostSignificantBits()
            ^ Long.rotateLeft(session.value().getLeastSignificantBits(), 1);
    return counted("token", sessions.take(key));
  }

  /** Whether a webhook comes from where too much came from. */
  boolean suspects(long origin) {
    return addresses.exhausted(origin);
  }

  /** Takes one of the places for suspects, if one is free. */
  boolean enterSuspect() {
    boolean in = suspectsInHand.incrementAndGet() <= MOST_SUSPECTS;
    if (!in) {
      suspectsInHand.decrementAndGet();
    }
    return counted("webhook", in);
  }

  void leaveSuspect() {
    suspectsInHand.decrementAndGet();
  }

  /** Where the signatures of suspects are checked: one after the other. */
  Executor suspects() {
    return suspects;
  }

  /** Where the signatures of long bodies are checked: so many at once. */
  Executor longBodies() {
    return longBodies;
  }

  private boolean counted(String kind, boolean may) {
    if (!may) {
      metrics.limited(kind);
    }
    return may;
  }
}
