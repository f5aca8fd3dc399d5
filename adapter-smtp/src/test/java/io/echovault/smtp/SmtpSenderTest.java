package io.echovault.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import io.echovault.smtp.SmtpSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSenderTest {
  private final MailServer server = new MailServer();

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void sendsWordsOnceAsTextAndOnceAsHtml() throws MessagingException, IOException {
    Delivery delivery = MailServer.to("ana@example.org", "Schlüssel getauscht\n\n<b>Neu</b> & gut");

    SendResult result = server.sender(MailServer.PASSWORD).send(delivery);

    assertThat(result).isInstanceOf(SendResult.Accepted.class);
    MimeMessage got = only();
    assertThat(got.getSubject()).isEqualTo("Schlüssel getauscht");
    assertThat(got.getFrom()[0]).hasToString(MailServer.BOT);
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getSentDate().toInstant()).isEqualTo(MailServer.NOON);
    var parts = (MimeMultipart) got.getContent();
    assertThat(parts.getContentType()).contains("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent()).hasToString("<b>Neu</b> & gut");
    assertThat(parts.getBodyPart(1).getContentType()).contains("text/html");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("<p>&lt;b&gt;Neu&lt;/b&gt; &amp; gut</p>");
  }

  @Test
  void namesEveryAttemptOfOneDeliveryAlike() throws MessagingException {
    Delivery delivery = MailServer.to("ana@example.org", "Twice");
    SmtpSender sender = server.sender(MailServer.PASSWORD);

    sender.send(delivery);
    sender.send(delivery);

    MimeMessage[] got = server.mail.getReceivedMessages();
    assertThat(got).hasSize(2);
    assertThat(got[0].getMessageID())
        .isEqualTo("<" + delivery.id().value() + "@example.org>")
        .isEqualTo(got[1].getMessageID());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.org\r\nBcc: eve@example.org",
        "ana@example.org, eve@example.org",
        "Ana <ana@example.org>",
        "ana@example.org>\r\nRCPT TO:<eve@example.org",
        "ana",
        "ana@",
        "@example.org",
        "ana@localhost",
        "ana@example.org\u0000",
        "undisclosed:ana@example.org;",
        "\"a b\"@example.org"
      })
  void sendsNothingToWhatIsNotOneAddress(String address) {
    assertThat(SmtpSender.isAddress(address)).isFalse();
    assertThat(server.sender(MailServer.PASSWORD).send(MailServer.to(address, "Hi")))
        .isEqualTo(new Refused(Problem.UNDELIVERABLE, 0));
    assertThat(server.mail.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hello\rBcc: eve@example.org", "Hello\u2028X: y", "Hello\u0000\u000bthere"})
  void lookingAtTheSubjectNobodyFindsAnotherHeader(String words) throws MessagingException {
    server.sender(MailServer.PASSWORD).send(MailServer.to("ana@example.org", words));

    MimeMessage got = only();
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getHeader("X")).isNull();
    assertThat(Arrays.asList(got.getSubject().split("\\R", -1))).hasSize(1);
  }

  @Test
  void mailsNoSecret() {
    assertThat(
            server
                .sender(MailServer.PASSWORD)
                .send(MailServer.to("ana@example.org", "The safe").asSecret()))
        .isEqualTo(new Refused(Problem.INVALID, 0));
    assertThat(server.mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysThatThePasswordIsWrong() {
    assertThat(server.sender("another").send(MailServer.to("ana@example.org", "Hi")))
        .isEqualTo(new Refused(Problem.UNAUTHORISED, 535));
  }

  @Test
  void sendsNoPasswordToAServerThatDoesNotEncrypt() {
    int port = server.mail.getSmtp().getPort();

    assertThat(
            MailServer.sender(port, MailServer.PASSWORD, Security.STARTTLS)
                .send(MailServer.to("ana@example.org", "Hi")))
        .isEqualTo(new Refused(Problem.UNAVAILABLE, 0));
    assertThat(server.mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void triesLaterWhenNobodyListens() {
    SmtpSender sender = server.sender(MailServer.PASSWORD);
    server.close();

    assertThat(sender.send(MailServer.to("ana@example.org", "Hi")))
        .isEqualTo(new Refused(Problem.UNAVAILABLE, 0));
  }

  private MimeMessage only() {
    MimeMessage[] got = server.mail.getReceivedMessages();
    assertThat(got).hasSize(1);
    return got[0];
  }
}
