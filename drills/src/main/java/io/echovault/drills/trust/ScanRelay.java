package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echovault.bench.run.Database;
import io.echovault.bench.run.Ports;
import io.echovault.drills.ground.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a web page of the chat, so that scanners can get at it: what stands in {@code text} is said
 * to the bot in a signed webhook, and what the bot answers is the page. Beside it a page with a
 * hole in it, which a scanner that looks properly finds.
 */
final class ScanRelay implements AutoCloseable {
  /** What is said to the bot. */
  static final String CHAT = "/say?text=";

  /** Put into a statement as it comes. */
  static final String HOLE = "/hole?name=";

  /** After so many messages somebody else writes, since one person may not write for ever. */
  private static final int MESSAGES_EACH = 100;

  private final HttpServer server;
  private final ExecutorService threads = Threads.pool("relay", 8);
  private final AtomicInteger said = new AtomicInteger();
  private final Chat chat;
  private final Database database;
  private final int bot;

  ScanRelay(Chat chat, Database database, int bot) throws IOException {
    this.chat = chat;
    this.database = database;
    this.bot = bot;
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
    server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/say", this::say);
    server.createContext("/hole", this::hole);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** How many messages the bot was sent. */
  int said() {
    return said.get();
  }

  private void say(HttpExchange exchange) throws IOException {
    String words = parameter(exchange);
    String phone = "3460077" + (10_000 + said.incrementAndGet() / MESSAGES_EACH);
    try {
      answer(exchange, 200, words.isEmpty() ? "" : chat.says(bot, phone, words));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hole(HttpExchange exchange) throws IOException {
    String sql = "select rolname from pg_roles where rolname = '" + parameter(exchange) + "'";
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      answer(exchange, 200, rows.next() ? rows.getString(1) : "nobody");
    } catch (SQLException e) {
      answer(exchange, 500, String.valueOf(e.getMessage()));
    }
  }

  private static String parameter(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    String value = query == null ? "" : query.substring(query.indexOf('=') + 1);
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return value;
    }
  }

  private static void answer(HttpExchange exchange, int status, String words) throws IOException {
    byte[] body = words.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
