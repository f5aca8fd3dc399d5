package io.echovault.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import io.echovault.smtp.SmtpSettings.Login;
import io.echovault.smtp.SmtpSettings.Security;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that encrypts, with a certificate made for the name localhost. */
class TlsTest {
  private static final String WORD = "changeit";
  private static final String KEYS = "greenmail.tls.keystore.file";

  @TempDir static Path folder;
  private static GreenMail mail;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                WORD)
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    System.setProperty(KEYS, keys.toString());
    System.setProperty("greenmail.tls.keystore.password", WORD);
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    mail.setUser(MailServer.BOT, "bot", MailServer.PASSWORD);
    mail.getUserManager().setAuthRequired(true);
    mail.start();
  }

  @AfterAll
  static void end() {
    mail.stop();
    System.clearProperty(KEYS);
  }

  @Test
  void sendsToAServerThatItTrusts() throws GeneralSecurityException, IOException {
    assertThat(send("localhost", Optional.of(trusting()))).isInstanceOf(SendResult.Accepted.class);
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void saysNothingToAServerOfAnotherName() throws GeneralSecurityException, IOException {
    assertThat(send("127.0.0.1", Optional.of(trusting())))
        .isEqualTo(new Refused(Problem.UNAUTHORISED, 0));
  }

  @Test
  void saysNothingToAServerThatNobodyVouchesFor() {
    assertThat(send("localhost", Optional.empty())).isEqualTo(new Refused(Problem.UNAUTHORISED, 0));
  }

  @Test
  void goesOverToEncryptionBeforeItSaysAnything() throws GeneralSecurityException, IOException {
    try (var plain = new MailServer();
        var proxy = StartTlsProxy.before(plain.mail.getSmtp().getPort(), keys())) {
      SmtpSender trusting = starttls(proxy.port(), Optional.of(trusting()));

      assertThat(trusting.send(MailServer.to("ana@example.org", "The words")))
          .isInstanceOf(SendResult.Accepted.class);
      assertThat(plain.mail.getReceivedMessages()).hasSize(1);
      assertThat(starttls(proxy.port(), Optional.empty()).probe())
          .contains(new Refused(Problem.UNAUTHORISED, 0));
      assertThat(trusting.probe()).isEmpty();
      assertThat(proxy.clear)
          .allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"))
          .contains("STARTTLS");
    }
  }

  private static SmtpSender starttls(int port, Optional<SSLContext> trusted) {
    return new SmtpSender(
        new SmtpSettings(
            "localhost",
            port,
            Optional.of(new Login("bot", MailServer.PASSWORD)),
            MailServer.BOT,
            Security.STARTTLS,
            Duration.ofSeconds(5)),
        trusted,
        InstantSource.fixed(MailServer.NOON));
  }

  private static SSLContext keys() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(in, WORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, WORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static SendResult send(String host, Optional<SSLContext> trusted) {
    return new SmtpSender(
            new SmtpSettings(
                host,
                mail.getSmtps().getPort(),
                Optional.of(new Login("bot", MailServer.PASSWORD)),
                MailServer.BOT,
                Security.TLS,
                Duration.ofSeconds(5)),
            trusted,
            InstantSource.fixed(MailServer.NOON))
        .send(MailServer.to("ana@example.org", "Hi"));
  }

  private static SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(in, WORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
