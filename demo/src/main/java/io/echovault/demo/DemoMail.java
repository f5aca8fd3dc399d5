package io.echovault.demo;

import io.echovault.simulator.Simulator;
import io.echovault.simulator.mail.MailServer;
import java.util.Map;
import java.util.Optional;

/**
 * The stand-in for a mail server. There is none when the environment names a server of its own:
 * then the bot mails by that.
 */
final class DemoMail implements AutoCloseable {
  private static final String HOST = "SMTP_HOST";

  private final Optional<MailServer> server;

  private DemoMail(Optional<MailServer> server) {
    this.server = server;
  }

  static DemoMail start(Map<String, String> environment) {
    return new DemoMail(
        environment.getOrDefault(HOST, "").isBlank()
            ? Optional.of(MailServer.start())
            : Optional.empty());
  }

  /** The settings that have the bot mail by it. */
  Map<String, String> settings() {
    return server
        .map(
            each ->
                Map.of(
                    HOST,
                    "127.0.0.1",
                    "SMTP_PORT",
                    String.valueOf(each.port()),
                    "SMTP_ENCRYPTION",
                    "none",
                    "SMTP_USER",
                    "",
                    "SMTP_PASSWORD",
                    "",
                    "SMTP_FROM",
                    "bot@echovault.example"))
        .orElse(Map.of());
  }

  /** Has the chat page lead to what was mailed. */
  void offer(Simulator simulator) {
    server.ifPresent(simulator::offer);
  }

  @Override
  public void close() {
    server.ifPresent(MailServer::close);
  }
}
