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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RunningDemoTest {
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
