package io.echovault.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RunningDemoTest {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final String ANA = "34600111222";
  private static final String SAM = "34600200002";
  private static final String SUE = "34600200003";

  @TempDir Path directory;

  @Test
  void remembersBetweenStartsUnderAKeyThatOnlyItsOwnerCanRead() throws Exception {
    Path key = directory.resolve("memory-system/security/encryption.key");
    String made;
    try (RunningDemo demo = start()) {
      Person ana = demo.simulator().person(ANA);
      ana.says("The umbrella is in the hall");
      ana.awaitReply(SOON);
      assertThat(page(demo, "/simulator").body()).contains("EchoVault simulator");
      assertThat(page(demo, "/").statusCode()).isEqualTo(200);
      made = Files.readString(key);
    }
    assertThat(made.strip()).matches("[0-9a-f]{64}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    try (RunningDemo demo = start()) {
      Person ana = demo.simulator().person(ANA);
      ana.says("Where is the umbrella?");
      assertThat(ana.awaitReply(SOON).text()).contains("in the hall");
    }
    assertThat(Files.readString(key)).isEqualTo(made);
  }

  @Test
  void bringsAnOrganisationWhoseColleaguesFindWhatIsShared() throws Exception {
    try (RunningDemo demo = start()) {
      assertThat(answer(demo, SAM, "The fair is in hall seven")).contains("Kept as #1");
      assertThat(answer(demo, SAM, "/share 1")).contains("Sales");
      assertThat(answer(demo, SUE, "/search dept: fair")).contains("hall seven");
      assertThat(answer(demo, ANA, "/search dept: fair")).doesNotContain("hall seven");
    }
  }

  @Test
  void showsWhatIsMailed() throws Exception {
    try (RunningDemo demo = start()) {
      assertThat(page(demo, "/simulator/mail").body()).contains("No mail yet");
      assertThat(answer(demo, ANA, "/mail address ana@example.org")).contains("ana@example.org");
      String shown = awaitMail(demo, "ana@example.org");
      Matcher code = CODE.matcher(shown);
      assertThat(code.find()).as(shown).isTrue();
      assertThat(answer(demo, ANA, "/mail code " + code.group(1))).startsWith("Confirmed");
      assertThat(answer(demo, ANA, "/mail address eve<b>@example.org")).doesNotContain("I mail");
      assertThat(page(demo, "/simulator/mail").body()).doesNotContain("<b>");
    }
  }

  @Test
  void mailsByAServerOfTheirOwn() throws Exception {
    Map<String, String> elsewhere =
        Map.of(
            "PORT", String.valueOf(Ports.free()),
            "SMTP_HOST", "127.0.0.1",
            "SMTP_PORT", "9",
            "SMTP_ENCRYPTION", "none",
            "SMTP_FROM", "bot@example.org");
    try (RunningDemo demo = RunningDemo.start(directory, elsewhere)) {
      assertThat(page(demo, "/simulator/mail").statusCode()).isEqualTo(404);
    }
  }

  private static String awaitMail(RunningDemo demo, String address) throws Exception {
    long until = System.nanoTime() + SOON.toNanos();
    String shown = page(demo, "/simulator/mail").body();
    while (!shown.contains("To " + address) && System.nanoTime() < until) {
      Thread.sleep(100);
      shown = page(demo, "/simulator/mail").body();
    }
    return shown;
  }

  @Test
  void leavesTheOrganisationsOfAnEarlierStartAlone() throws Exception {
    Files.createDirectories(directory.resolve("data/tenants"));
    try (RunningDemo demo = start()) {
      assertThat(answer(demo, SAM, "/profile")).contains("Role: owner");
    }
    assertThat(directory.resolve("data/tenants")).isEmptyDirectory();
  }

  @Test
  void tellsCommandsItsSettingsWhileItRuns() throws Exception {
    Path file = directory.resolve("memory-system/security/demo.env");
    try (RunningDemo demo = start()) {
      assertThat(demo.port()).isPositive();
      assertThat(Files.readString(file))
          .contains("DATA_DIR='" + directory + "'", "DATABASE_URL='postgresql://")
          .contains("PORT='" + demo.port() + "'")
          .doesNotContain("HOME=");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(file).doesNotExist();
  }

  private static String answer(RunningDemo demo, String phone, String words) {
    Person person = demo.simulator().person(phone);
    person.says(words);
    return person.awaitReply(SOON).text();
  }

  private RunningDemo start() {
    return RunningDemo.start(directory, Map.of("PORT", String.valueOf(Ports.free())));
  }

  private static HttpResponse<String> page(RunningDemo demo, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + demo.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
