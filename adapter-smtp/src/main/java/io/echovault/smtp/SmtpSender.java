package io.echovault.smtp;

import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.smtp.SmtpSettings.Login;
import io.echovault.smtp.SmtpSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * Sends mail. Every attempt of one delivery carries the same Message-ID, so that servers and
 * readers that look for it show it once. A secret is never mailed.
 */
public final class SmtpSender implements MessageSender {
  private final SmtpSettings settings;
  private final InternetAddress from;
  private final InstantSource instants;
  private final Session session;

  /** Trusts the servers that Java trusts. Connects to nothing before something is sent. */
  public SmtpSender(SmtpSettings settings, InstantSource instants) {
    this(settings, Optional.empty(), instants);
  }

  /**
   * The same.
   *
   * @param trusted which servers are believed; empty for those that Java trusts
   */
  public SmtpSender(SmtpSettings settings, Optional<SSLContext> trusted, InstantSource instants) {
    this.settings = settings;
    this.instants = instants;
    from = MailAddress.of(settings.from()).orElseThrow();
    session = Session.getInstance(properties(settings, trusted));
  }

  /** Whether mail can go to an address as somebody gave it: one plain address, without a name. */
  public static boolean isAddress(String given) {
    return MailAddress.of(given).isPresent();
  }

  @Override
  public SendResult send(Delivery delivery) {
    Optional<InternetAddress> to =
        delivery.to().identities().stream()
            .filter(each -> each.channel().equals(Channel.MAIL))
            .map(ChannelIdentity::value)
            .findFirst()
            .flatMap(MailAddress::of);
    if (to.isEmpty()) {
      return new SendResult.Refused(SendResult.Problem.UNDELIVERABLE, 0);
    }
    if (delivery.secret() || delivery.reply().body().isBlank()) {
      return new SendResult.Refused(SendResult.Problem.INVALID, 0);
    }
    try (var connection = new Connection(session.getTransport())) {
      MimeMessage message =
          Letter.of(delivery.reply().body())
              .message(
                  session, from, to.get(), delivery.id().value().toString(), instants.instant());
      return connection.send(message, to.get());
    } catch (MessagingException e) {
      return SmtpTrouble.of(e, false);
    }
  }

  /**
   * Connects and logs in, and sends nothing.
   *
   * @return why that does not work; empty when it does
   */
  public Optional<SendResult.Refused> probe() {
    try (var connection = new Connection(session.getTransport())) {
      connection.open();
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(SmtpTrouble.of(e, false));
    }
  }

  /** Mail knows no such marks. */
  @Override
  public void acknowledge(String via, MessageId message) {}

  private static Properties properties(SmtpSettings settings, Optional<SSLContext> trusted) {
    var properties = new Properties();
    String protocol = settings.security() == Security.TLS ? "smtps" : "smtp";
    String patience = String.valueOf(settings.patience().toMillis());
    properties.setProperty("mail.transport.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "host", settings.host());
    properties.setProperty(prefix + "port", String.valueOf(settings.port()));
    properties.setProperty(prefix + "auth", String.valueOf(settings.login().isPresent()));
    properties.setProperty(prefix + "connectiontimeout", patience);
    properties.setProperty(prefix + "timeout", patience);
    properties.setProperty(prefix + "writetimeout", patience);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "quitwait", "false");
    trusted.ifPresent(
        context -> properties.put(prefix + "ssl.socketFactory", context.getSocketFactory()));
    boolean starttls = settings.security() == Security.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
    properties.setProperty(prefix + "starttls.required", String.valueOf(starttls));
    return properties;
  }

  /** One conversation with the server. */
  private final class Connection implements AutoCloseable {
    private final Transport transport;

    Connection(Transport transport) {
      this.transport = transport;
    }

    void open() throws MessagingException {
      Optional<Login> login = settings.login();
      if (login.isPresent()) {
        transport.connect(login.get().name(), login.get().password());
      } else {
        transport.connect();
      }
    }

    SendResult send(MimeMessage message, InternetAddress to) throws MessagingException {
      open();
      try {
        transport.sendMessage(message, new InternetAddress[] {to});
      } catch (MessagingException e) {
        return SmtpTrouble.of(e, true);
      }
      return new SendResult.Accepted(new MessageId(message.getMessageID()));
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        // The server went away without a farewell; what it took it has.
        return;
      }
    }
  }
}
