package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.echovault.simulator.Person;
import io.echovault.testkit.Eventually;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the bot is mailed of its backups, by a bot and a mail server that run. */
@Tag("slow")
class BackupMailTest {
  private static final Pattern CODE = Pattern.compile("/mail code ([0-9]{6})");
  private static final Duration QUIET = Duration.ofMillis(2_500);
  private static final String OTTO = "otto@example.org";

  @TempDir Path directory;

  private final GreenMail server =
      new GreenMail(new ServerSetup(FreePort.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final TravellingInstants clock = new TravellingInstants(Instant.now());
  private Path newest;
  private RunningBot bot;

  @BeforeEach
  void start() throws Exception {
    server.start();
    Path backups = Files.createDirectories(directory.resolve("backups"));
    newest = Files.createFile(backups.resolve("echovault_backup_20261129_020000.tar.gz"));
    Path data = directory.resolve("bot");
    Files.writeString(
        Files.createDirectories(data.resolve("data/tenants")).resolve("platform.yaml"),
        """
        tenant: platform
        name: The Platform
        operator: true
        users:
          - {phone: "+34 600 444 101", name: Otto Operator, role: owner}
          - {phone: "+34 600 444 102", name: Sam Seller, role: member}
        """);
    bot =
        RunningBot.start(
            data,
            Map.of(
                "BACKUP_DIR", backups.toString(),
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "SMTP_ENCRYPTION", "none",
                "SMTP_FROM", "bot@example.org"),
            clock);
    confirm("34600444101", OTTO);
    confirm("34600444102", "sam@example.org");
  }

  @AfterEach
  void end() {
    bot.close();
    server.stop();
  }

  @Test
  void aBackupThatCannotBeWrittenIsMailed() throws Exception {
    Path full = Files.createDirectories(directory.resolve("full"));
    Files.writeString(full.resolve("something"), "is in the way");
    Terminal terminal = new Terminal();
    assertThat(terminal.code(bot, "backup", "write", full.toString())).isEqualTo(1);
    assertThat(terminal.complaints()).contains("not empty").doesNotContain("Nobody is mailed");
    assertThat(awaited(OTTO, 2).getSubject()).isEqualTo("A backup failed");
    assertThat(terminal.code(bot, "backup", "write", full.toString())).isEqualTo(1);
    Thread.sleep(QUIET.toMillis());
    assertThat(to("sam@example.org")).as("who owns nothing hears nothing").hasSize(1);
  }

  @Test
  void aNewestBackupThatIsTooOldIsMailed() throws Exception {
    clock.leap(Duration.ofHours(1));
    Thread.sleep(QUIET.toMillis());
    assertThat(to(OTTO)).as("it is fresh").hasSize(1);
    Files.setLastModifiedTime(newest, FileTime.from(Instant.now().minus(Duration.ofHours(30))));
    clock.leap(Duration.ofHours(1));
    MimeMessage mail = awaited(OTTO, 2);
    assertThat(mail.getSubject()).isEqualTo("The newest backup is too old");
    assertThat(text(mail)).contains("memo doctor backup");
    assertThat(to("sam@example.org")).hasSize(1);
  }

  private void confirm(String phone, String address) throws Exception {
    Person person = bot.simulator().person(phone, "Somebody");
    asks(person, "hello");
    asks(person, "/mail address " + address);
    Matcher code = CODE.matcher(text(awaited(address, 1)));
    assertThat(code.find()).isTrue();
    assertThat(asks(person, "/mail code " + code.group(1))).startsWith("Confirmed");
  }

  private MimeMessage awaited(String address, int count) {
    Eventually.eventually(count + " mails to " + address, () -> to(address).size() >= count);
    return to(address).get(count - 1);
  }

  private List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(each -> goesTo(each, address))
        .toList();
  }

  private static boolean goesTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    return ((MimeMultipart) message.getContent()).getBodyPart(0).getContent().toString();
  }

  private static String asks(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }
}
