package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.echovault.app.doctor.Doctor;
import io.echovault.app.doctor.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor where something else listens on the bot's port and says yes to everything. */
class DoctorImpostorTest {
  @TempDir Path dataDirectory;
  private HttpServer impostor;

  @BeforeEach
  void start() throws IOException {
    impostor =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next()), 0);
    impostor.createContext(
        "/",
        exchange -> {
          byte[] yes = "yes".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, yes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(yes);
          }
        });
    impostor.start();
  }

  @AfterEach
  void end() {
    impostor.stop(0);
  }

  @Test
  void isFoundByWhatItLetsIn() {
    assertThat(look("endpoints").what())
        .contains(
            "POST /webhook without a signature is answered 200 instead of 403",
            "GET /webhook with a wrong token is answered 200 instead of 403",
            "GET /session without a token is answered 200 instead of 401");
    assertThat(look("sessions").what()).contains("a made-up token is answered 200");
    assertThat(look("webhook").what()).contains("answers 200 instead of the challenge");
  }

  @Test
  void aLogThatIsNotPutAwayIsFound() throws IOException {
    Path logs = Files.createDirectory(dataDirectory.resolve("logs"));
    try (var log = new RandomAccessFile(logs.resolve("app.log").toFile(), "rw")) {
      log.setLength(31_000_000);
    }
    assertThat(look("log").what()).contains("has 31 MB, so it is not put away");
  }

  private Finding look(String name) {
    int port = impostor.getAddress().getPort();
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", "postgresql://echovault:quite-wrong@127.0.0.1:9/echovault");
    environment.put("ENCRYPTION_KEY", "00112233445566778899aabbccddeeff".repeat(2));
    environment.put("WHATSAPP_ACCESS_TOKEN", "token-of-the-test");
    environment.put("WEBHOOK_VERIFY_TOKEN", "verify-token-of-the-test");
    environment.put("WEBHOOK_SECRET", "secret-of-the-test");
    environment.put("DATA_DIR", dataDirectory.toString());
    environment.put("HOST", "127.0.0.1");
    environment.put("PORT", String.valueOf(port));
    environment.put("PUBLIC_URL", "http://127.0.0.1:" + port);
    return new Doctor(environment, InstantSource.system()).look(name).finding();
  }
}
