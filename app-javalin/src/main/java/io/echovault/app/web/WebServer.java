package io.echovault.app.web;

import io.echovault.app.health.Probe;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.settings.Settings;
import io.echovault.app.tokens.SessionTokens;
import io.echovault.whatsapp.WebhookSignature;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson3;
import io.javalin.router.Endpoint;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP server. Everything about a request is bounded: its head, its body, and its time. */
public final class WebServer implements AutoCloseable {
  private static final int MOST_THREADS = 64;
  private static final int LEAST_THREADS = 8;

  /** Webhooks are taken on the threads that select. */
  private static final int SELECTORS =
      Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));

  private static final int LARGEST_HEAD = 8 * 1024;
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration COMMIT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final Javalin javalin;
  private final Timer clock;

  private WebServer(Javalin javalin, Timer clock) {
    this.javalin = javalin;
    this.clock = clock;
  }

  /**
   * Starts the server.
   *
   * @param logins how members log in over the web
   * @param tokens makes and knows bearer tokens, where they are in use
   * @param payments takes what the payment service tells, where anybody can pay
   * @param extraRoutes adds routes that are not part of the app
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static WebServer start(
      Settings settings,
      Intake intake,
      Probe probe,
      InstantSource instants,
      Metrics metrics,
      Logins logins,
      Optional<SessionTokens> tokens,
      Optional<PaymentIntake> payments,
      Consumer<JavalinDefaultRoutingApi> extraRoutes) {
    var threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("http");
    var journal = new WebhookJournal(instants, intake::queued, settings.webhook().queue());
    var access = new StatusAccess(settings.monitoring().token());
    var webhook = new WebhookRoutes(journal, probe, access, settings.webhook(), metrics);
    var limits = new Limits(settings.web(), System::nanoTime, threads, metrics);
    var connections = new Connections(settings.connections(), metrics);
    var posts =
        new WebhookPosts(
            intake, journal, signature(settings.webhook()), instants, metrics, limits, threads);
    var secure = new SecurityHeaders(settings.publicUrl());
    var cors = new Cors(settings.web().corsOrigins());
    var paying = new PaymentRoutes(payments, limits, metrics);
    var door = new FrontDoor(posts, paying, threads, limits, secure, cors, metrics);
    var unlock = new UnlockRoutes(logins.unlocking(), tokens, instants, settings.publicUrl(), cors);
    var session = new SessionRoutes(tokens, logins.sessions(), limits);
    var status = new StatusRoutes(probe, metrics.registry(), access);
    Javalin javalin =
        Javalin.create(
            config -> {
              bound(config, door, new PlainErrors(secure), threads);
              config.jetty.addConnector(
                  (server, http) -> connector(server, http, settings, connections, limits));
              config.requestLogger.http(
                  (ctx, milliseconds) ->
                      metrics.request(route(ctx), ctx.statusCode(), milliseconds / 1e3));
              Problems.mount(config.routes);
              webhook.mount(config.routes);
              status.mount(config.routes);
              unlock.mount(config.routes);
              session.mount(config.routes);
              paying.mount(config.routes);
              extraRoutes.accept(config.routes);
            });
    javalin.start();
    // One look at all who wait, twice a second: a timer for each request would cost it dear.
    var clock = new Timer("http-clock", true);
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            intake.giveUp(COMMIT);
            connections.sweep();
          }
        },
        500,
        500);
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            journal.tellMinute();
          }
        },
        MINUTE,
        MINUTE);
    return new WebServer(javalin, clock);
  }

  /**
   * Makes sure that nobody else has the port, before anything is begun that only one who serves may
   * do.
   *
   * @throws JavalinBindException when the port is taken
   */
  public static void requireFreePort(Settings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException taken) {
      throw new JavalinBindException("port " + settings.port() + " is taken", taken);
    }
  }

  public int port() {
    return javalin.port();
  }

  /** Takes no more requests and ends when those under way are answered. */
  @Override
  public void close() {
    javalin.stop();
    clock.cancel();
  }

  private static void bound(
      JavalinConfig config, FrontDoor door, PlainErrors errors, QueuedThreadPool threads) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jsonMapper(new JavalinJackson3(JsonMapper.shared(), false));
    config.http.prefer405over404 = true;
    config.http.asyncTimeout = ANSWER.toMillis();
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(
        server -> {
          server.setHandler(door);
          server.setErrorHandler(errors);
          server.setStopTimeout(1_000);
        });
    config.jetty.modifyHttpConfiguration(WebServer::bound);
  }

  private static void bound(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LARGEST_HEAD);
    http.setIdleTimeout(IDLE.toMillis());
    http.setUriCompliance(UriCompliance.DEFAULT);
  }

  private static Connector connector(
      Server server,
      HttpConfiguration http,
      Settings settings,
      Connections connections,
      Limits limits) {
    var connector =
        new BoundedConnector(server, http, SELECTORS, settings.connections(), connections, limits);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }

  private static WebhookSignature signature(Settings.Webhook settings) {
    var secrets = new ArrayList<>(List.of(settings.secret().value()));
    settings.previousSecret().ifPresent(secret -> secrets.add(secret.value()));
    return new WebhookSignature(secrets);
  }

  // The pattern, not the address: addresses may hold anything and are without end.
  private static String route(Context ctx) {
    return Optional.ofNullable(ctx.endpoints().lastHttpEndpoint())
        .map((Endpoint endpoint) -> endpoint.method + " " + endpoint.path)
        .orElse("none");
  }
}
