package io.echovault.smtp;

import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What a failure of the mail server means for what to do next. Reply codes are RFC 5321's. */
final class SmtpTrouble {
  private static final int LOG_IN_FIRST = 530;

  private SmtpTrouble() {}

  /**
   * @param handedOver whether the text was on its way when it failed, so that it may have arrived
   */
  static Refused of(MessagingException failure, boolean handedOver) {
    int code = code(failure);
    if (code >= 400 && code < 500) {
      return new Refused(Problem.UNAVAILABLE, code);
    }
    if (failure instanceof AuthenticationFailedException || code == LOG_IN_FIRST) {
      return new Refused(Problem.UNAUTHORISED, code);
    }
    if (code >= 500) {
      return new Refused(aboutRecipient(failure) ? Problem.UNDELIVERABLE : Problem.INVALID, code);
    }
    if (isCausedBy(failure, SSLException.class)) {
      // A certificate that does not fit is mended by a person; until then nothing is said to it.
      return new Refused(Problem.UNAUTHORISED, 0);
    }
    if (failure instanceof MailConnectException
        || isCausedBy(failure, ConnectException.class)
        || isCausedBy(failure, UnknownHostException.class)
        || !handedOver) {
      return new Refused(Problem.UNAVAILABLE, 0);
    }
    return new Refused(Problem.UNCERTAIN, 0);
  }

  private static int code(MessagingException failure) {
    Exception each = failure;
    // What the recipient's address was answered stands behind what the sending failed with.
    int found = 0;
    while (each instanceof MessagingException now) {
      found = codeOf(now, found);
      each = now.getNextException();
    }
    return found;
  }

  private static int codeOf(MessagingException failure, int otherwise) {
    if (failure instanceof AuthenticationFailedException) {
      return leading(String.valueOf(failure.getMessage()));
    }
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return failure instanceof SMTPSendFailedException sending && sending.getReturnCode() > 0
        ? sending.getReturnCode()
        : otherwise;
  }

  /** What was said to a login is given as words only; they begin with the code. */
  private static int leading(String answer) {
    boolean coded = answer.length() >= 3;
    int code = 0;
    for (int i = 0; coded && i < 3; i++) {
      char c = answer.charAt(i);
      coded = c >= '0' && c <= '9';
      code = code * 10 + c - '0';
    }
    return coded ? code : 0;
  }

  private static boolean aboutRecipient(MessagingException failure) {
    Exception each = failure;
    while (each instanceof MessagingException now) {
      if (now instanceof SMTPAddressFailedException) {
        return true;
      }
      each = now.getNextException();
    }
    return false;
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Exception> kind) {
    Throwable each = failure;
    for (int i = 0; each != null && i < 10; i++) {
      if (kind.isInstance(each)) {
        return true;
      }
      Throwable next = each instanceof MessagingException now ? now.getNextException() : null;
      each = next == null ? each.getCause() : next;
    }
    return false;
  }
}
