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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningDemoTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @TempDir Path directory;

  @Test
  void remembersBetweenStartsUnderAKeyThatOnlyItsOwnerCanRead() throws Exception {
    Path key = directory.resolve("memory-system/security/encryption.key");
    String made;
    try (RunningDemo demo = start()) {
      Person ana = demo.simulator().person("34600111222");
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
      Person ana = demo.simulator().person("34600111222");
      ana.says("Where is the umbrella?");
      assertThat(ana.awaitReply(SOON).text()).contains("in the hall");
    }
    assertThat(Files.readString(key)).isEqualTo(made);
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
