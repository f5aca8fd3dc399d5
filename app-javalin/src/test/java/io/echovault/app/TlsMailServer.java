package io.echovault.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A mail server that encrypts and wants a password; it may be away for a while. */
final class TlsMailServer implements AutoCloseable {
  static final String USER = "bot";
  static final String PASSWORD = "canary mail password";

  private static final String WORD = "changeit";
  private static final String KEYS = "greenmail.tls.keystore.file";

  private final Path keys;
  private final int port = FreePort.next();
  private final List<MimeMessage> before = new ArrayList<>();
  private GreenMail mail;

  private TlsMailServer(Path keys) {
    this.keys = keys;
    System.setProperty(KEYS, keys.toString());
    System.setProperty("greenmail.tls.keystore.password", WORD);
    mail = begun();
  }

  /** Starts with a certificate for the name localhost, made in a folder. */
  static TlsMailServer start(Path folder) throws IOException, InterruptedException {
    Path keys = folder.resolve("mail-keys.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair -alias mail -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                + " -validity 30 -storetype PKCS12 -storepass "
                + WORD
                + " -keystore");
    List<String> words = new ArrayList<>(List.of(command.get(0)));
    words.addAll(Arrays.asList(command.get(1).split(" ", -1)));
    words.add(keys.toString());
    if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
      throw new IOException("no certificate was made");
    }
    return new TlsMailServer(keys);
  }

  private GreenMail begun() {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.setUser("bot@example.org", USER, PASSWORD);
    server.getUserManager().setAuthRequired(true);
    server.start();
    return server;
  }

  int port() {
    return port;
  }

  /** Goes away; what it took before stays known. */
  void stop() {
    before.addAll(Arrays.asList(mail.getReceivedMessages()));
    mail.stop();
  }

  /** Comes back on the same port. */
  void again() {
    mail = begun();
  }

  /** Everything that it took for an address, in order. */
  List<MimeMessage> to(String address) {
    List<MimeMessage> all = new ArrayList<>(before);
    all.addAll(Arrays.asList(mail.getReceivedMessages()));
    return all.stream().filter(each -> goesTo(each, address)).toList();
  }

  private static boolean goesTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What believes this server and no other. */
  SSLContext trusting() {
    try (InputStream in = Files.newInputStream(keys)) {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(in, WORD.toCharArray());
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("mail", own.getCertificate("mail"));
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mail.stop();
    System.clearProperty(KEYS);
  }
}
