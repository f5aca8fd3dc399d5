package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.echovault.app.doctor.Doctor;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.simulator.Person;
import io.echovault.smtp.SmtpSender;
import io.echovault.smtp.SmtpSettings;
import io.echovault.testkit.Eventually;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail from the chat to a server that encrypts, while it is there, strange and away. */
@Tag("slow")
class MailFlowTest {
  private static final Pattern CODE = Pattern.compile("/mail code ([0-9]{6})");
  private static final Duration QUIET = Duration.ofSeconds(3);

  @TempDir static Path directory;
  private static TlsMailServer server;
  private static RunningBot bot;
  private static TravellingInstants clock;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    clock = new TravellingInstants(Instant.now());
    server = TlsMailServer.start(directory);
    bot =
        RunningBot.start(
            Files.createDirectories(directory.resolve("data")),
            settings(TlsMailServer.PASSWORD),
            new PortDecorators() {
              @Override
              public MessageSender mail(SmtpSettings settings, InstantSource instants) {
                return new SmtpSender(settings, Optional.of(server.trusting()), instants);
              }
            },
            clock);
  }

  private static Map<String, String> settings(String password) {
    return Map.of(
        "SMTP_HOST", "localhost",
        "SMTP_PORT", String.valueOf(server.port()),
        "SMTP_ENCRYPTION", "tls",
        "SMTP_FROM", "bot@example.org",
        "SMTP_USER", TlsMailServer.USER,
        "SMTP_PASSWORD", password,
        "PUBLIC_URL", "http://127.0.0.1:9");
  }

  @AfterAll
  static void end() {
    bot.close();
    server.close();
  }

  @Test
  void mailsACodeAndThenWhatMattersOnceEach() throws Exception {
    Person ana = bot.simulator().person("34600555001", "Ana");
    LoggedIn.by(bot, ana);
    assertThat(asks(ana, "/settings language de")).contains("Deutsch");
    assertThat(asks(ana, "/mail address ana@example.org")).contains("ana@example.org");
    MimeMessage first = awaited("ana@example.org", 1);
    assertThat(first.getSubject()).isEqualTo("Dein Code");
    assertThat(asks(ana, "/mail code " + code(first))).startsWith("Bestätigt");

    assertThat(asks(ana, "/logout")).isNotBlank();
    assertThat(asks(ana, "/recover")).isNotBlank();
    MimeMessage alert = awaited("ana@example.org", 2);
    assertThat(alert.getSubject()).isEqualTo("Eine andere PIN wurde verlangt");
    assertThat(text(alert, 0)).contains("/recover stop").doesNotContain(LoggedIn.SECRET);
    assertThat(text(alert, 1)).contains("<p>", "/recover stop").doesNotContain(LoggedIn.SECRET);
    Thread.sleep(QUIET.toMillis());
    assertThat(server.to("ana@example.org")).hasSize(2);
  }

  @Test
  void losesAndDoublesNothingWhileTheServerIsAwayForAnHour() throws Exception {
    Person ben = bot.simulator().person("34600555002", "Ben");
    double before = sends("unavailable");
    server.stop();
    asks(ben, "/mail address ben@example.org");
    Eventually.eventually("it is away", () -> sends("unavailable") > before);
    assertThat(asks(ben, "remember that the blue bowl is in box 7")).contains("#1");
    clock.leap(Duration.ofHours(1));
    server.again();
    anHourPasses();
    awaited("ben@example.org", 1);
    Thread.sleep(QUIET.toMillis());
    assertThat(server.to("ben@example.org")).hasSize(1);
  }

  @Test
  void keepsMailBackWhileTheLoginIsRefusedAndAnswersPeople() throws Exception {
    bot.restart(settings("not the password"));
    Person eve = bot.simulator().person("34600555003", "Eve");
    Person ida = bot.simulator().person("34600555004", "Ida");
    asks(eve, "/mail address eve@example.org");
    Eventually.eventually("mail stops", () -> value("echovault_mail_stopped") == 1);
    asks(ida, "/mail address ida@example.org");
    assertThat(asks(ida, "remember that the red bowl is in box 8")).contains("#1");
    assertThat(value("echovault_outbox_stopped")).isZero();
    Thread.sleep(QUIET.toMillis());
    assertThat(sends("unauthorised")).isOne();
    assertThat(server.to("eve@example.org")).isEmpty();

    bot.restart(settings(TlsMailServer.PASSWORD));
    anHourPasses();
    awaited("eve@example.org", 1);
    awaited("ida@example.org", 1);
    Thread.sleep(QUIET.toMillis());
    assertThat(server.to("eve@example.org")).hasSize(1);
    assertThat(server.to("ida@example.org")).hasSize(1);
  }

  @Test
  void theDoctorTriesTheLogin() {
    var plain = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    plain.setUser("bot@example.org", TlsMailServer.USER, TlsMailServer.PASSWORD);
    plain.getUserManager().setAuthRequired(true);
    plain.start();
    try {
      Map<String, String> there = new LinkedHashMap<>(bot.environment());
      there.putAll(settings(TlsMailServer.PASSWORD));
      there.put("SMTP_PORT", String.valueOf(plain.getSmtp().getPort()));
      there.put("SMTP_ENCRYPTION", "none");
      assertThat(look(there, "SMTP_PASSWORD", TlsMailServer.PASSWORD))
          .isEqualTo("the mail server takes the login");
      assertThat(look(there, "SMTP_PASSWORD", "another")).contains("does not take the login");
      assertThat(look(there, "SMTP_PORT", "9")).contains("is not reached");
      assertThat(look(there, "SMTP_ENCRYPTION", "starttls")).contains("does not encrypt");
      assertThat(plain.getReceivedMessages()).isEmpty();
    } finally {
      plain.stop();
    }
  }

  private static String look(Map<String, String> there, String variable, String value) {
    Map<String, String> environment = new LinkedHashMap<>(there);
    environment.put(variable, value);
    return new Doctor(environment, InstantSource.system()).look("mail").finding().what();
  }

  /** What waits in the outbox has waited an hour more. */
  private static void anHourPasses() throws SQLException {
    try (var connection = DatabaseDump.connect(bot.postgres().administratorUrl());
        var statement = connection.createStatement()) {
      statement.execute(
          "UPDATE echovault.sending SET due_at = due_at - interval '2 hours'"
              + " WHERE state < 2 AND due_at > '-infinity'");
    }
  }

  private static MimeMessage awaited(String address, int count) {
    Eventually.eventually(count + " mails", () -> server.to(address).size() >= count);
    return server.to(address).get(count - 1);
  }

  private static String code(MimeMessage message) throws MessagingException, IOException {
    Matcher code = CODE.matcher(text(message, 0));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static String text(MimeMessage message, int part) throws MessagingException, IOException {
    return ((MimeMultipart) message.getContent()).getBodyPart(part).getContent().toString();
  }

  private static double sends(String outcome) {
    return value("echovault_mail_sends_total{outcome=\"" + outcome + "\",}");
  }

  private static double value(String name) {
    return bot.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  private static String asks(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }
}
