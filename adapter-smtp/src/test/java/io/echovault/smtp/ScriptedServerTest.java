package io.echovault.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import io.echovault.smtp.SmtpSettings.Security;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of a mail server means, with a server that answers one command as told. */
class ScriptedServerTest {

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.1 busy, UNAVAILABLE, 450",
    "RCPT, 451 4.3.0 greylisted, UNAVAILABLE, 451",
    "RCPT, 550 5.1.1 no such user, UNDELIVERABLE, 550",
    "MAIL, 550 5.7.1 not you, INVALID, 550",
    "MAIL, 530 5.7.0 log in first, UNAUTHORISED, 530",
    "MAIL, 421 4.3.2 going away, UNAVAILABLE, 421",
    "DATA, 452 4.3.1 no room, UNAVAILABLE, 452",
    "., 554 5.6.0 refused, INVALID, 554",
    "., 451 4.3.0 try later, UNAVAILABLE, 451",
    "., cut, UNCERTAIN, 0",
    "., silence, UNCERTAIN, 0",
    "EHLO, cut, UNAVAILABLE, 0",
    "greeting, 421 4.3.2 too many, UNAVAILABLE, 0",
    "greeting, silence, UNAVAILABLE, 0"
  })
  void readsAnswers(String at, String answer, Problem problem, int code) throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> serve(socket, at, answer), "scripted-smtp");
      server.setDaemon(true);
      server.start();
      var sender =
          new SmtpSender(
              new SmtpSettings(
                  "127.0.0.1",
                  socket.getLocalPort(),
                  Optional.empty(),
                  MailServer.BOT,
                  Security.NONE,
                  Duration.ofMillis(500)),
              InstantSource.fixed(MailServer.NOON));

      SendResult result = sender.send(MailServer.to("ana@example.org", "Hi"));

      assertThat(result).isEqualTo(new Refused(problem, code));
    }
  }

  private static void serve(ServerSocket socket, String at, String answer) {
    try (Socket peer = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII))) {
      if (!say(peer, at.equals("greeting") ? answer : "220 ready")) {
        return;
      }
      boolean data = false;
      String line = in.readLine();
      while (line != null) {
        String command = line.length() < 4 ? line : line.substring(0, 4);
        boolean text = data && !command.equals(".");
        if (!text && !say(peer, command.equals(at) ? answer : usual(command))) {
          return;
        }
        data = text || (command.equals("DATA") && !at.equals("DATA"));
        line = in.readLine();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String usual(String command) {
    return switch (command) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private static boolean say(Socket peer, String answer) throws IOException {
    if (answer.equals("cut")) {
      return false;
    }
    if (!answer.equals("silence")) {
      peer.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      peer.getOutputStream().flush();
    }
    return true;
  }
}
