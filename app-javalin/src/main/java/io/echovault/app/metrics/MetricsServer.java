package io.echovault.app.metrics;

import io.echovault.app.settings.Settings;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The metrics on a port of their own, for a network that only the operator reaches. It asks for no
 * token and limits nobody: whoever reaches the port sees all metrics.
 */
public final class MetricsServer implements AutoCloseable {
  private final HTTPServer server;

  private MetricsServer(HTTPServer server) {
    this.server = server;
  }

  /**
   * Starts to serve, if a port is set.
   *
   * @throws UncheckedIOException when the port is taken, or the address is not this machine's
   */
  public static Optional<MetricsServer> start(
      Settings.Monitoring monitoring, CollectorRegistry registry) {
    return monitoring.port().map(port -> start(monitoring.host(), port, registry));
  }

  private static MetricsServer start(String host, int port, CollectorRegistry registry) {
    try {
      return new MetricsServer(
          new HTTPServer.Builder()
              .withInetSocketAddress(new InetSocketAddress(host, port))
              .withRegistry(registry)
              .withDaemonThreads(true)
              .build());
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "METRICS_PORT " + port + " cannot be listened on. Choose another port or METRICS_HOST.",
          taken);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
