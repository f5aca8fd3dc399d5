package io.echovault.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** A server that notes what it is asked and answers as told, in order. */
final class FakeStripe implements AutoCloseable {
  /** A request, its form decoded, without the headers that a client adds of itself. */
  record Asked(String method, String path, Map<String, String> form, Map<String, String> headers) {}

  /** An answer; a status of 0 hangs up without one. */
  record Told(int status, String body, Map<String, String> headers) {
    static Told of(int status, String body) {
      return new Told(status, body, Map.of());
    }
  }

  private static final List<String> TELLING =
      List.of("Authorization", "Stripe-version", "Idempotency-key");

  private final HttpServer server;
  private final List<Asked> asked = new ArrayList<>();
  private final Queue<Told> answers = new ArrayDeque<>();

  FakeStripe() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized FakeStripe answering(Told... told) {
    answers.addAll(List.of(told));
    return this;
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Told told;
    synchronized (this) {
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              form(body),
              telling(exchange)));
      told = answers.remove();
    }
    if (told.status() == 0) {
      exchange.close();
      return;
    }
    told.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(told.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> telling(HttpExchange exchange) {
    var found = new TreeMap<String, String>();
    for (String name : TELLING) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        found.put(name, value);
      }
    }
    return found;
  }

  private static Map<String, String> form(String body) {
    var fields = new TreeMap<String, String>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
