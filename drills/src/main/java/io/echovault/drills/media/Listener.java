package io.echovault.drills.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server that gives one file, says of it what it is told to, and notes who asks. */
final class Listener implements AutoCloseable {
  private static final byte[] FILE = "hello".getBytes(UTF_8);
  private static final int FIRST_PORT = 21_000;
  private static final int LAST_PORT = 29_000;

  private final HttpServer server;
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile String address = "";
  private volatile String elsewhere = "";
  private volatile int status = 302;

  Listener(String host) throws IOException {
    server = bound(host);
    server.createContext("/", this::answer);
    server.start();
  }

  private static HttpServer bound(String host) throws IOException {
    IOException last = new IOException("no port is free");
    for (int port = FIRST_PORT; port < LAST_PORT; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
      } catch (IOException taken) {
        last = taken;
      }
    }
    throw last;
  }

  private void answer(HttpExchange exchange) throws IOException {
    tokens.add(
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""));
    String path = exchange.getRequestURI().getPath();
    byte[] body = path.equals("/file") ? FILE : new byte[0];
    int code = 200;
    if (path.startsWith("/v23.0/")) {
      body =
          "{\"url\":\"%s\",\"sha256\":\"%s\",\"file_size\":\"5\",\"id\":\"1\"}"
              .formatted(address.replace("\\", "\\\\"), hash())
              .getBytes(UTF_8);
    } else if (path.equals("/moved")) {
      exchange.getResponseHeaders().set("Location", elsewhere);
      code = status;
    }
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on files are said to be there. */
  void description(String at) {
    address = at;
  }

  /** From now on {@code /moved} leads there. */
  void redirect(int code, String to) {
    status = code;
    elsewhere = to;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port();
  }

  int asked() {
    return tokens.size();
  }

  int withToken(String token) {
    return (int) tokens.stream().filter(each -> each.contains(token)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
