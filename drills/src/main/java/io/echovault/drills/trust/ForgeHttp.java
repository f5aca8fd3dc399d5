package io.echovault.drills.trust;

import io.echovault.simulator.Webhooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows forgeries to two processes in turn, over sockets, since no client would send what some of
 * them are.
 */
final class ForgeHttp {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final String SIGNATURE = "X-Hub-Signature-256: ";

  private final List<Integer> ports;
  private final List<String> telling;
  private final Map<String, Map<Integer, Long>> statuses = new TreeMap<>();
  private long leaked;
  private int turn;

  /**
   * Nothing shown yet.
   *
   * @param telling what must never come back
   */
  ForgeHttp(List<Integer> ports, List<String> telling) {
    this.ports = List.copyOf(ports);
    this.telling = List.copyOf(telling);
  }

  /** Whether nothing is left of what is wrong with a webhook once it is a line of HTTP. */
  static boolean isRightOnTheWire(ForgeSignatures.Attempt attempt) {
    String right = Webhooks.sign(attempt.body().array(), ForgeSignatures.SECRET);
    return line(attempt.header()).strip().equals(right);
  }

  /** Whether nothing is left of what is wrong with a token once it is a line of HTTP. */
  static boolean isRightOnTheWire(ForgeTokens.Attempt attempt, List<String> genuine) {
    return genuine.contains(line(attempt.token()).strip());
  }

  /** Posts a webhook to the next process, and gives the status. */
  int webhook(ForgeSignatures.Attempt attempt) throws IOException {
    String header =
        "Content-Type: application/json\r\n" + SIGNATURE + line(attempt.header()) + "\r\n";
    if (attempt.kind().equals("twice")) {
      header = header.replaceFirst(", ?", "\r\n" + SIGNATURE);
    }
    String answer = ask("POST /webhook HTTP/1.1\r\n", header, attempt.body().array());
    return counted("webhook", answer);
  }

  /** Asks the next process with a token, and gives the status. */
  int token(ForgeTokens.Attempt attempt) throws IOException {
    String header = "Authorization: Bearer " + line(attempt.token()) + "\r\n";
    return counted("token", ask("GET /session HTTP/1.1\r\n", header, new byte[0]));
  }

  private int counted(String what, String answer) {
    int status =
        answer.matches("(?s)HTTP/1\\.1 \\d{3} .*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    statuses.computeIfAbsent(what, any -> new TreeMap<>()).merge(status, 1L, Long::sum);
    leaked += telling.stream().anyMatch(answer::contains) ? 1 : 0;
    return status;
  }

  Map<String, Map<Integer, Long>> statuses() {
    return statuses;
  }

  /** How many answers told something. */
  long leaked() {
    return leaked;
  }

  // A line break would end the header: what comes after it is no part of the attempt any more.
  private static String line(String value) {
    return value.replaceAll("[\\r\\n]", "");
  }

  private String ask(String first, String headers, byte[] body) throws IOException {
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
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), ports.get(turn++ % ports.size()))) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.toByteArray());
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      throw new IOException("the app did not answer within 15 seconds", e);
    } catch (IOException closed) {
      return "";
    }
  }
}
