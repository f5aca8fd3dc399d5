package io.echovault.bench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.echovault.bench.run.RunCommand;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardBenchTest {
  private static final String DASHBOARD = "../deploy/grafana/dashboard.json";
  private static final int GREEN = 0xFF2E8B57;

  @TempDir Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private String answer =
      """
      {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"route":"GET /"},
      "values":[[1790000000,"1"],[1790000600,"NaN"],[1790001200,"+Inf"],[1790001790,"4.5"]]}]}}
      """;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/query_range",
        exchange -> {
          String query = exchange.getRequestURI().getRawQuery().split("&", 2)[0];
          asked.add(URLDecoder.decode(query.substring("query=".length()), StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int draw() {
    String[] arguments = {
      "dashboard",
      "--prometheus",
      "http://127.0.0.1:" + server.getAddress().getPort(),
      "--dashboard",
      DASHBOARD,
      "--until",
      "2026-09-21T14:43:20Z",
      "--out",
      folder.resolve("picture.png").toString()
    };
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return RunCommand.run("bench", Map.of("dashboard", new DashboardBench()), arguments, out, out);
  }

  @Test
  void drawsEveryPanelFromTheAnswersToItsQueries() throws Exception {
    assertThat(draw()).isZero();
    int panels = Panel.read(Path.of(DASHBOARD)).size();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("\"panels\":" + panels);
    for (Panel panel : Panel.read(Path.of(DASHBOARD))) {
      assertThat(asked).containsAll(panel.queries().stream().map(Panel.Query::expression).toList());
    }
    BufferedImage image = ImageIO.read(folder.resolve("picture.png").toFile());
    int green = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        green += image.getRGB(x, y) == GREEN ? 1 : 0;
      }
    }
    assertThat(green).isGreaterThan(2000);
  }

  @Test
  void breaksWhereNothingIsHeldAndWhereAQueryIsRefused() {
    answer = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}";
    assertThat(draw()).isEqualTo(1);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("holds nothing of a bot");
    answer = "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}";
    assertThat(draw()).isEqualTo(1);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("parse error");
  }

  @Test
  void writesValuesWithTheirUnits() {
    assertThat(Units.text(0.1234, "percentunit")).isEqualTo("12.3 %");
    assertThat(Units.text(0.0042, "s")).isEqualTo("4.20 ms");
    assertThat(Units.text(5400, "s")).isEqualTo("1.50 h");
    assertThat(Units.text(1536, "bytes")).isEqualTo("1.50 KiB");
    assertThat(Units.text(12, "short")).isEqualTo("12");
    assertThat(Units.text(2500, "short")).isEqualTo("2.50k");
  }
}
