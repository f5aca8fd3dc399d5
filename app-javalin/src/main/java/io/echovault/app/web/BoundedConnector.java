package io.echovault.app.web;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Takes so many connections and no more; others wait to be taken. Which connections lose their
 * places when there are too many is decided by {@link Connections}.
 */
final class BoundedConnector extends ServerConnector {
  private static final int MOST_NOT_TAKEN = 512;

  private final Connections connections;
  private final Limits limits;

  /**
   * A connector that is not started.
   *
   * @param most how many connections at once
   * @param limits know where a connection comes from
   */
  BoundedConnector(
      Server server,
      HttpConfiguration http,
      int selectors,
      int most,
      Connections connections,
      Limits limits) {
    super(server, 1, selectors, new HttpConnectionFactory(http));
    this.connections = connections;
    this.limits = limits;
    setAcceptQueueSize(MOST_NOT_TAKEN);
    addBean(new NetworkConnectionLimit(most, this));
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    var endPoint =
        new HeldEndPoint(
            channel,
            selector,
            key,
            getScheduler(),
            connections,
            limits.origin(channel),
            limits.isProxy(channel));
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }
}
