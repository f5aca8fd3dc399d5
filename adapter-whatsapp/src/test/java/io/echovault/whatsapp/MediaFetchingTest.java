package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MediaResult.Content;
import io.echovault.ports.vocabulary.MediaResult.Missing;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server can answer to a fetch besides what Meta answers. */
class MediaFetchingTest {
  private static final String ID = "1908647269898587";
  private static final String CONTENT = "hello";

  private GraphStandIn graph;
  private GraphStandIn stranger;
  private WhatsAppMediaSource source;

  @BeforeEach
  void start() throws IOException {
    graph = GraphStandIn.start();
    stranger = GraphStandIn.start().answers(200, CONTENT);
    source = new WhatsAppMediaSource(Sends.impatient(graph.url()));
  }

  @AfterEach
  void stop() {
    source.close();
    graph.close();
    stranger.close();
  }

  @Test
  void takesAHashInBase64AndASizeAsANumber() {
    described(graph.url() + "/file", Base64.getEncoder().encodeToString(sha256()), "5");
    graph.answersAt("/file", 200, CONTENT, Map.of());
    assertThat(fetch()).isEqualTo(new Content(new Bytes(CONTENT.getBytes(UTF_8))));
  }

  @Test
  void takesNothingWithoutAHash() {
    described(graph.url() + "/file", "", "5");
    graph.answersAt("/file", 200, CONTENT, Map.of());
    assertThat(fetch()).isEqualTo(new Missing(Problem.DAMAGED));
  }

  @Test
  void callsNoHostThatIsNotMetas() {
    for (String address :
        List.of(stranger.url() + "/file", "file:///etc/passwd", "http://169.254.169.254/latest")) {
      described(address, hex(), "5");
      assertThat(fetch()).as(address).isInstanceOf(Missing.class);
    }
    assertThat(stranger.asked()).isEmpty();
  }

  @Test
  void followsNoRedirectToAHostThatIsNotMetas() {
    described(graph.url() + "/file", hex(), "5");
    graph.answersAt("/file", 302, "", Map.of("Location", stranger.url() + "/file"));
    assertThat(fetch()).isEqualTo(new Missing(Problem.REFUSED));
    assertThat(stranger.asked()).isEmpty();
  }

  @Test
  void followsNoRedirectToMetasOwnHostsEither() {
    described(graph.url() + "/file", hex(), "5");
    graph.answersAt("/there", 200, CONTENT, Map.of());
    for (int status : List.of(301, 302, 303, 307, 308)) {
      graph.answersAt("/file", status, "", Map.of("Location", "/there"));
      assertThat(fetch()).as("%d", status).isEqualTo(new Missing(Problem.REFUSED));
    }
    assertThat(graph.asked()).noneMatch(asked -> asked.line().contains("/there"));
  }

  @Test
  void readsNoMoreThanAskedForWhateverTheSizeSays() {
    described(graph.url() + "/file", hex(), "5");
    graph.answersAt("/file", 200, "x".repeat(200_000), Map.of());
    assertThat(source.fetch(Bodies.NUMBER_ID, ID, 1000)).isEqualTo(new Missing(Problem.TOO_LARGE));
  }

  @Test
  void aSizeBeyondTheBoundIsNotEvenAskedFor() {
    described(graph.url() + "/file", hex(), "99999999999");
    assertThat(fetch()).isEqualTo(new Missing(Problem.TOO_LARGE));
    assertThat(graph.asked()).hasSize(1);
  }

  @Test
  void answersThatAreNoAnswersLeaveItForLater() {
    graph.answers(500, "{\"error\":{\"code\":131000}}");
    assertThat(fetch()).isEqualTo(new Missing(Problem.UNAVAILABLE));
    graph.answers(200, "<html>");
    assertThat(fetch()).isEqualTo(new Missing(Problem.UNAVAILABLE));
    graph.answers(200, "{\"url\":\"nonsense\"}");
    assertThat(fetch()).isEqualTo(new Missing(Problem.UNAVAILABLE));
    graph.close();
    assertThat(fetch()).isEqualTo(new Missing(Problem.UNAVAILABLE));
  }

  @Test
  void idsThatWouldChangeTheAddressAreGone() {
    for (String id : List.of("../../me", "1?x=2", "", "1/2", "x".repeat(65))) {
      assertThat(source.fetch(Bodies.NUMBER_ID, id, 100)).isEqualTo(new Missing(Problem.GONE));
    }
    assertThat(graph.asked()).isEmpty();
  }

  @Test
  void sendsTheTokenAndSaysWhoWeAreAndForWhichNumber() {
    described(graph.url() + "/file", hex(), "5");
    graph.answersAt("/file", 200, CONTENT, Map.of());
    fetch();
    assertThat(graph.asked())
        .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer " + Sends.TOKEN));
    assertThat(graph.asked().get(0).line())
        .isEqualTo("GET /v23.0/" + ID + "?phone_number_id=" + Bodies.NUMBER_ID);
  }

  @Test
  void onlyMetasHostsOverHttpsAndTheGraphItselfAreAllowed() {
    var addresses = new MediaAddresses(HttpUrl.get("https://graph.facebook.com"));
    assertThat(List.of("https://lookaside.fbsbx.com/x", "https://graph.facebook.com/x"))
        .allMatch(url -> addresses.allows(HttpUrl.get(url)));
    assertThat(
            List.of(
                "http://lookaside.fbsbx.com/x",
                "https://lookaside.fbsbx.com:8443/x",
                "https://evilfbsbx.com/x",
                "https://fbsbx.com.evil.org/x",
                "http://graph.facebook.com/x",
                "https://localhost/x"))
        .noneMatch(url -> addresses.allows(HttpUrl.get(url)));
  }

  @Test
  void neverPrintsTheTokenOrTheAddress() {
    assertThat(source.toString()).doesNotContain(Sends.TOKEN);
    assertThat(new MediaDescription(HttpUrl.get("https://secret.fbsbx.com/x"), 5, sha256()))
        .asString()
        .doesNotContain("secret");
  }

  private MediaResult fetch() {
    return source.fetch(Bodies.NUMBER_ID, ID, 1000);
  }

  private void described(String url, String sha256, String size) {
    graph.answersAt(
        "/v23.0/" + ID,
        200,
        "{\"url\":\"%s\",\"sha256\":\"%s\",\"file_size\":%s,\"id\":\"%s\"}"
            .formatted(url, sha256, size, ID),
        Map.of());
  }

  private static String hex() {
    return HexFormat.of().formatHex(sha256());
  }

  private static byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(CONTENT.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
