package io.echovault.app.web;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Takes so many connections and no more; others wait to be taken. Once half of the places are
 * taken, a connection that comes in and says nothing soon loses its place again, so that those who
 * only hold places cannot keep the others out.
 */
final class BoundedConnector extends ServerConnector {
  private static final long PATIENCE_WHEN_CROWDED = Duration.ofSeconds(2).toMillis();

  private final int crowded;

  BoundedConnector(Server server, HttpConfiguration http, int selectors, int most) {
    super(server, 1, selectors, new HttpConnectionFactory(http));
    crowded = most / 2;
    addBean(new NetworkConnectionLimit(most, this));
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) throws IOException {
    SocketChannelEndPoint endPoint = super.newEndPoint(channel, selector, key);
    if (getConnectedEndPoints().size() >= crowded) {
      endPoint.setIdleTimeout(PATIENCE_WHEN_CROWDED);
    }
    return endPoint;
  }
}
