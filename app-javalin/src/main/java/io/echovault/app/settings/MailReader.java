package io.echovault.app.settings;

import io.echovault.app.settings.Settings.Mail.Encryption;
import java.util.Locale;
import java.util.Optional;

/** Reads how mail is sent. */
final class MailReader {
  private static final String HOST = "SMTP_HOST";
  private static final String FROM = "SMTP_FROM";
  private static final String USER = "SMTP_USER";
  private static final String PASSWORD = "SMTP_PASSWORD";
  private static final String ENCRYPTION = "SMTP_ENCRYPTION";
  private static final String ADDRESS =
      "[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,63}";
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_TLS = 465;

  private final Variables variables;

  MailReader(Variables variables) {
    this.variables = variables;
  }

  /** Empty when no mail is sent. */
  Optional<Settings.Mail> mail() {
    Optional<String> host =
        variables.optional(
            HOST,
            value -> value.matches("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]"),
            "the name of a mail server",
            "smtp.example.org");
    int port = variables.number("SMTP_PORT", SUBMISSION, 1, 65_535);
    Optional<String> from =
        variables.optional(
            FROM,
            value -> value.matches(ADDRESS),
            "the address that mail comes from, without a name",
            "bot@example.org");
    Optional<Settings.MailLogin> login = login();
    Encryption encryption = encryption(port);
    if (host.isEmpty()) {
      alone();
      return Optional.empty();
    }
    if (from.isEmpty()) {
      variables.problem(
          FROM,
          "is not set, and " + HOST + " is. Set it to the address that mail comes from",
          "bot@example.org");
    }
    if (encryption == Encryption.NONE && !SettingsReader.LOOPBACK.contains(host.get())) {
      variables.problem(
          ENCRYPTION,
          "is none, and "
              + HOST
              + " is another machine. Leave it out, or set it to starttls or tls",
          "starttls");
    }
    return from.map(each -> new Settings.Mail(host.get(), port, login, each, encryption));
  }

  private Optional<Settings.MailLogin> login() {
    Optional<String> user =
        variables.optional(
            USER, value -> value.length() <= 250, "a name at the mail server", "bot@example.org");
    Optional<Secret> password =
        variables.optionalSecret(
            PASSWORD, value -> value.length() <= 500, "its password", "$(openssl rand -hex 16)");
    if (user.isPresent() != password.isPresent()) {
      variables.problem(
          user.isPresent() ? PASSWORD : USER,
          "is not set, and " + (user.isPresent() ? USER : PASSWORD) + " is. Set both or none",
          user.isPresent() ? "$(openssl rand -hex 16)" : "bot@example.org");
    }
    return user.flatMap(name -> password.map(word -> new Settings.MailLogin(name, word)));
  }

  private Encryption encryption(int port) {
    Encryption usual = port == SUBMISSION_TLS ? Encryption.TLS : Encryption.STARTTLS;
    return variables
        .optional(
            ENCRYPTION,
            value -> value.matches("(?i)starttls|tls|none"),
            "starttls, tls or none",
            "starttls")
        .filter(value -> value.matches("(?i)starttls|tls|none"))
        .map(value -> Encryption.valueOf(value.toUpperCase(Locale.ROOT)))
        .orElse(usual);
  }

  private void alone() {
    for (String name : new String[] {FROM, USER, PASSWORD}) {
      if (variables.value(name).isPresent()) {
        variables.problem(
            HOST, "is not set, and " + name + " is. Set it, or leave both out", "smtp.example.org");
      }
    }
  }
}
