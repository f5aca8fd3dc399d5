package io.echovault.bench.trust;

import io.echovault.bench.run.Folders;
import io.echovault.bench.run.Ports;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.simulator.Webhooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Forgeries over HTTP against two processes of the app on one database, as operators start it. */
final class ForgeOverHttp implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PATIENCE_MILLIS = 15_000;
  private static final String SIGNATURE = "X-Hub-Signature-256: ";

  /** What must never come back: words of the bodies, members, and the inside of the app. */
  private static final List<String> TELLING =
      List.of("canaryforged", "3460099", "\"member\"", "\"tenant\"", "Exception", "\tat ");

  private final Path directory = Files.createTempDirectory("echovault-forge");
  private final LocalPostgres postgres = LocalPostgres.temporary();
  private final List<Process> processes = new ArrayList<>();
  private final List<Integer> ports = List.of(Ports.free(), Ports.free());
  private final Map<String, Map<Integer, Long>> statuses = new TreeMap<>();
  private long leaked;
  private int turn;

  ForgeOverHttp() throws IOException {
    for (int port : ports) {
      processes.add(start(port));
    }
    for (int port : ports) {
      awaitReady(port);
    }
  }

  private Process start(int port) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var builder =
        new ProcessBuilder(
                java.toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.echovault.app.Main")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("app-" + port + ".out").toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PORT", Integer.toString(port));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", directory.resolve("data").toString());
    environment.put("DATABASE_URL", postgres.url());
    environment.put("ENCRYPTION_KEY", "5".repeat(64));
    environment.put("WHATSAPP_API_URL", "http://127.0.0.1:9");
    environment.put("WHATSAPP_ACCESS_TOKEN", "drill-access-token");
    environment.put("WHATSAPP_PHONE_NUMBER_ID", ForgeSignatures.NUMBER_ID);
    environment.put("WEBHOOK_VERIFY_TOKEN", "drill-verify-token");
    environment.put("WEBHOOK_SECRET", ForgeSignatures.SECRET);
    environment.put("JWT_SECRET", ForgeTokens.SECRET);
    environment.put("EMBEDDINGS", "off");
    return builder.start();
  }

  private void awaitReady(int port) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ask(port, "GET / HTTP/1.1\r\n", "", new byte[0]).contains(" 200 ")) {
      if (System.nanoTime() - deadline > 0) {
        throw new IOException("the app on port " + port + " did not become ready");
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }

  /** Whether nothing is left of what is wrong with a webhook once it is a line of HTTP. */
  static boolean isRightOnTheWire(ForgeSignatures.Attempt attempt) {
    String right = Webhooks.sign(attempt.body().array(), ForgeSignatures.SECRET);
    return line(attempt.header()).strip().equals(right);
  }

  /** Posts a webhook to the next process, and gives the status. */
  int webhook(ForgeSignatures.Attempt attempt) throws IOException {
    String header =
        "Content-Type: application/json\r\n" + SIGNATURE + line(attempt.header()) + "\r\n";
    if (attempt.kind().equals("twice")) {
      header = header.replaceFirst(", ?", "\r\n" + SIGNATURE);
    }
    String answer = ask(nextPort(), "POST /webhook HTTP/1.1\r\n", header, attempt.body().array());
    return counted("webhook", answer);
  }

  /** Asks the next process with a token, and gives the status. */
  int token(ForgeTokens.Attempt attempt) throws IOException {
    String header = "Authorization: Bearer " + line(attempt.token()) + "\r\n";
    return counted("token", ask(nextPort(), "GET /session HTTP/1.1\r\n", header, new byte[0]));
  }

  private int counted(String what, String answer) {
    int status =
        answer.matches("(?s)HTTP/1\\.1 \\d{3} .*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    statuses.computeIfAbsent(what, any -> new TreeMap<>()).merge(status, 1L, Long::sum);
    leaked += TELLING.stream().anyMatch(answer::contains) ? 1 : 0;
    return status;
  }

  Map<String, Map<Integer, Long>> statuses() {
    return statuses;
  }

  long leaked() {
    return leaked;
  }

  /** How many messages became durable. */
  long stored() throws SQLException {
    URI uri = URI.create(postgres.administratorUrl());
    String[] login = uri.getRawUserInfo().split(":", 2);
    String url = "jdbc:postgresql://%s:%d%s".formatted(uri.getHost(), uri.getPort(), uri.getPath());
    try (var connection = DriverManager.getConnection(url, login[0], login[1]);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM echovault.inbox")) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  private int nextPort() {
    return ports.get(turn++ % ports.size());
  }

  // A line break would end the header: what comes after it is no part of the attempt any more.
  private static String line(String value) {
    return value.replaceAll("[\\r\\n]", "");
  }

  private static String ask(int port, String first, String headers, byte[] body)
      throws IOException {
    var request = new ByteArrayOutputStream();
    String head =
        first
            + "Host: localhost\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n"
            + headers
            + "\r\n";
    request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.toByteArray());
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      throw new IOException("the app did not answer within 15 seconds", e);
    } catch (IOException closed) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    for (Process each : processes) {
      each.destroyForcibly();
      each.onExit().join();
    }
    postgres.close();
    Folders.delete(directory);
  }
}
