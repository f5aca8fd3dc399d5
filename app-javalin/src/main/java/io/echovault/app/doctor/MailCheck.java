package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.smtp.SmtpSender;
import io.echovault.smtp.SmtpSettings;
import java.util.Optional;

/** The mail server takes the login. Sends nothing. */
final class MailCheck implements Check {
  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            Wiring.mail(settings)
                .map(mail -> asked(mail, installation))
                .orElseGet(() -> Finding.pass("no mail is sent: SMTP_HOST is not set")));
  }

  private static Finding asked(SmtpSettings mail, Installation installation) {
    Optional<SendResult.Refused> refused = new SmtpSender(mail, installation.instants()).probe();
    if (refused.isEmpty()) {
      return Finding.pass("the mail server takes the login");
    }
    return refused.get().problem() == SendResult.Problem.UNAUTHORISED
        ? Finding.fail(
            "the mail server does not take the login, or its certificate does not fit its name",
            "Set SMTP_USER and SMTP_PASSWORD; look at SMTP_HOST.")
        : Finding.fail(
            "the mail server is not reached, or does not encrypt",
            "Look at SMTP_HOST and SMTP_PORT, and at the way out of this machine.");
  }
}
