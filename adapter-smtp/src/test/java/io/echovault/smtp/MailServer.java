package io.echovault.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.smtp.SmtpSettings.Login;
import io.echovault.smtp.SmtpSettings.Security;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A mail server that wants a password, and what is sent to it. */
final class MailServer implements AutoCloseable {
  static final String BOT = "bot@example.org";
  static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  static final String PASSWORD = "a password";

  final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  MailServer() {
    mail.setUser(BOT, "bot", PASSWORD);
    mail.getUserManager().setAuthRequired(true);
    mail.start();
  }

  SmtpSender sender(String password) {
    return sender(mail.getSmtp().getPort(), password, Security.NONE);
  }

  static SmtpSender sender(int port, String password, Security security) {
    return new SmtpSender(
        new SmtpSettings(
            "127.0.0.1",
            port,
            Optional.of(new Login("bot", password)),
            BOT,
            security,
            Duration.ofSeconds(2)),
        InstantSource.fixed(NOON));
  }

  static Delivery to(String address, String words) {
    return new Delivery(
        new ReplyId(UUID.randomUUID()),
        new Recipient(Channel.MAIL, "bot", List.of(ChannelIdentity.mail(address))),
        new Reply.Text(words),
        Optional.empty(),
        NOON);
  }

  @Override
  public void close() {
    mail.stop();
  }
}
