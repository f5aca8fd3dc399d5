package io.echovault.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A mail of some words: the first line is the subject, everything after it is the text, once plain
 * and once as HTML. With one line alone, it is both.
 */
final class Letter {
  /** RFC 5322, 2.1.1: a line should have at most 78 characters; longer subjects are cut. */
  private static final int SUBJECT = 78;

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String subject;
  private final String text;

  private Letter(String subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  static Letter of(String words) {
    String[] parts = words.strip().split("\\R", 2);
    String first = oneLine(parts[0]);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    // A subject that is cut, or stands alone, is said in full in the text.
    boolean whole = first.length() <= SUBJECT;
    String subject = whole ? first : first.substring(0, SUBJECT - 1).strip() + "…";
    String text = whole && !rest.isEmpty() ? rest : words.strip();
    return new Letter(subject, text);
  }

  /**
   * The message.
   *
   * @param id what stands before the @ in its Message-ID, the same for every attempt
   */
  MimeMessage message(
      Session session, InternetAddress from, InternetAddress to, String id, Instant at)
      throws MessagingException {
    var message = new Fixed(session, "<" + id + "@" + domain(from) + ">");
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(subject, UTF_8);
    message.setSentDate(Date.from(at));
    // RFC 3834: nobody's holiday answers to this.
    message.setHeader("Auto-Submitted", "auto-generated");
    var plain = new MimeBodyPart();
    plain.setText(text, UTF_8);
    var html = new MimeBodyPart();
    html.setContent(Html.of(text), "text/html; charset=" + UTF_8);
    message.setContent(new MimeMultipart("alternative", plain, html));
    message.saveChanges();
    return message;
  }

  private static String domain(InternetAddress address) {
    return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
  }

  private static String oneLine(String words) {
    return words
        .codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  /** Keeps its Message-ID when it is saved. */
  private static final class Fixed extends MimeMessage {
    private final String id;

    Fixed(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
