package io.echovault.simulator.graph;

import io.echovault.simulator.wire.WireLog;
import io.javalin.Javalin;
import java.time.InstantSource;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The Graph API stand-in: a server on 127.0.0.1. */
public final class GraphServer implements AutoCloseable {

  private static final long LARGEST_BODY = 110L * 1024 * 1024;

  /** A send that hangs on purpose keeps its thread, and a minute of them is many. */
  private static final int THREADS = 400;

  private final Javalin server;
  private final Faults faults;

  /** What the server is given to work with. */
  public record Parts(
      String accessToken,
      String phoneNumberId,
      GraphRules rules,
      Handsets handsets,
      MediaShelf media,
      WireLog wire,
      InstantSource instants) {

    /** Without the token. */
    @Override
    public String toString() {
      return "Parts[" + rules + "]";
    }
  }

  /** Starts to listen; a port of 0 picks a free one below 32768. */
  public GraphServer(int port, Parts parts) {
    faults = new Faults(parts.instants);
    Gate gate = new Gate(parts.accessToken, parts.phoneNumberId);
    Rates rates = new Rates(parts.rules, parts.instants);
    GraphMessages messages = new GraphMessages(parts.rules, rates, parts.handsets, parts.media);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.maxRequestSize = LARGEST_BODY;
              config.jetty.host = "127.0.0.1";
              config.jetty.threadPool = threads();
              config.routes.exception(
                  GraphRefusal.class,
                  (refusal, context) ->
                      context
                          .status(refusal.error().status())
                          .contentType("application/json; charset=UTF-8")
                          .result(refusal.error().json().toString()));
              new MessageRoutes(messages, gate, faults, parts.wire, parts.instants)
                  .addTo(config.routes);
              new FaultRoutes(faults, gate).addTo(config.routes);
              new MediaRoutes(parts.media, gate).addTo(config.routes);
            });
    server.start("127.0.0.1", port == 0 ? FreePort.find() : port);
  }

  public int port() {
    return server.port();
  }

  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.stop();
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("graph-stand-in");
    threads.setDaemon(true);
    return threads;
  }
}
