package io.echovault.simulator.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.echovault.simulator.graph.FreePort;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A stand-in for a mail server on 127.0.0.1. Nothing leaves the machine, and all that it took is
 * forgotten at the end. Safe for threads.
 */
public final class MailServer implements AutoCloseable {
  private static final int SHOWN = 100;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private MailServer() {
    mail.start();
  }

  /** Starts to listen. */
  public static MailServer start() {
    return new MailServer();
  }

  /** The port that takes mail, by SMTP without encryption or a login. */
  public int port() {
    return mail.getSmtp().getPort();
  }

  /** A mail that was taken; its text as plain words. */
  public record Mail(String to, String subject, String text) {
    /** Without what somebody was told. */
    @Override
    public String toString() {
      return "Mail";
    }
  }

  /** The newest hundred, the last one first. */
  public List<Mail> newest() {
    List<MimeMessage> all = new ArrayList<>(Arrays.asList(mail.getReceivedMessages()));
    Collections.reverse(all);
    return all.stream().limit(SHOWN).map(MailServer::read).toList();
  }

  /** The page that shows them. */
  public String page() {
    return MailPage.of(newest());
  }

  private static Mail read(MimeMessage message) {
    try {
      Object content = message.getContent();
      Object text =
          content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content;
      return new Mail(
          String.valueOf(message.getAllRecipients()[0]),
          String.valueOf(message.getSubject()),
          text.toString().replace("\r\n", "\n").strip());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a mail that was taken cannot be read", e);
    }
  }

  @Override
  public void close() {
    mail.stop();
  }
}
