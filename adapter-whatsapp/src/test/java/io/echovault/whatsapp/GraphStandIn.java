package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server that keeps what it is asked and answers every request the same way, but for paths
 * that have an answer of their own.
 */
final class GraphStandIn implements AutoCloseable {
  /** What was asked. */
  // Never compared, so that it does not matter how arrays do.
  @SuppressWarnings("ArrayRecordComponent")
  record Asked(String line, String authorization, String signature, byte[] bytes) {
    String body() {
      return new String(bytes, UTF_8);
    }
  }

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();

  private record Answer(int status, String body, Map<String, String> headers) {}

  private final Map<String, Answer> byPath = new ConcurrentHashMap<>();
  private volatile int status = 200;
  private volatile String body = "{\"messages\":[{\"id\":\"wamid.OUT\"}]}";
  private volatile Map<String, String> headers = Map.of();

  private GraphStandIn(HttpServer server) {
    this.server = server;
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  static GraphStandIn start() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return new GraphStandIn(
        FreePort.open(port -> HttpServer.create(new InetSocketAddress(loopback, port), 50)));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  GraphStandIn answers(int withStatus, String withBody) {
    return answers(withStatus, withBody, Map.of());
  }

  GraphStandIn answers(int withStatus, String withBody, Map<String, String> withHeaders) {
    status = withStatus;
    body = withBody;
    headers = withHeaders;
    return this;
  }

  /** What is answered at a path, whatever is answered elsewhere. */
  GraphStandIn answersAt(
      String path, int withStatus, String withBody, Map<String, String> withHeaders) {
    byPath.put(path, new Answer(withStatus, withBody, withHeaders));
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              header(exchange, "Authorization"),
              header(exchange, WebhookSignature.HEADER),
              exchange.getRequestBody().readAllBytes()));
      Answer answer =
          byPath.getOrDefault(
              exchange.getRequestURI().getPath(), new Answer(status, body, headers));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getOrDefault(name, List.of("")).get(0);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
