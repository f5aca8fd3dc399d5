package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  private static final String SECRET = "a-secret";
  private static final byte[] BODY = "{\"a\":\"\\u00f1 \\ud83d\\ude00 \\/ \"}".getBytes(UTF_8);

  private final WebhookSignature signature = new WebhookSignature(List.of(SECRET));

  /** RFC 4231, test case 2. */
  @Test
  void agreesWithThePublishedTestVector() {
    assertThat(WebhookSignature.sign("what do ya want for nothing?".getBytes(UTF_8), "Jefe"))
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void acceptsWhatItsSecretSigned() {
    assertThat(signature.matches(BODY, WebhookSignature.sign(BODY, SECRET))).isTrue();
    assertThat(signature.matches(new byte[0], WebhookSignature.sign(new byte[0], SECRET))).isTrue();
  }

  @Test
  void acceptsTheOldAndTheNewSecretWhileOneReplacesTheOther() {
    var both = new WebhookSignature(List.of("new", "old"));
    assertThat(both.matches(BODY, WebhookSignature.sign(BODY, "new"))).isTrue();
    assertThat(both.matches(BODY, WebhookSignature.sign(BODY, "old"))).isTrue();
    assertThat(both.matches(BODY, WebhookSignature.sign(BODY, "older"))).isFalse();
  }

  @Test
  void refusesEveryBodyThatDiffersByOneBit() {
    String header = WebhookSignature.sign(BODY, SECRET);
    for (int bit = 0; bit < BODY.length * 8; bit++) {
      byte[] changed = BODY.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(signature.matches(changed, header)).as("bit %d", bit).isFalse();
    }
  }

  @Test
  void refusesEverySignatureThatDiffersByOneDigit() {
    String header = WebhookSignature.sign(BODY, SECRET);
    for (int at = "sha256=".length(); at < header.length(); at++) {
      for (char digit : "0123456789abcdef".toCharArray()) {
        String changed = header.substring(0, at) + digit + header.substring(at + 1);
        assertThat(signature.matches(BODY, changed)).isEqualTo(changed.equals(header));
      }
    }
  }

  @Test
  void refusesRandomSignatures() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      var header = new StringBuilder("sha256=");
      random.ints(64, 0, 16).forEach(digit -> header.append(Character.forDigit(digit, 16)));
      assertThat(signature.matches(BODY, header.toString())).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "sha256",
        "sha256=",
        "sha256=00",
        "sha1=0000000000000000000000000000000000000000",
        "sha256=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "sha256=０000000000000000000000000000000000000000000000000000000000000000",
      })
  void refusesOddHeadersQuietly(String header) {
    assertThat(signature.matches(BODY, header)).isFalse();
  }

  @Test
  void refusesARightSignatureInTheWrongForm() {
    String right = WebhookSignature.sign(BODY, SECRET);
    assertThat(signature.matches(BODY, right.toUpperCase(Locale.ROOT))).isFalse();
    assertThat(signature.matches(BODY, right + " ")).isFalse();
    assertThat(signature.matches(BODY, " " + right)).isFalse();
    assertThat(signature.matches(BODY, right + "00")).isFalse();
    assertThat(signature.matches(BODY, right.substring("sha256=".length()))).isFalse();
  }

  @Test
  void servesManyThreadsAtOnce() {
    String header = WebhookSignature.sign(BODY, SECRET);
    assertThat(IntStream.range(0, 50_000).parallel().allMatch(i -> signature.matches(BODY, header)))
        .isTrue();
  }

  @Test
  void wantsASecretAndNeverPrintsIt() {
    assertThatThrownBy(() -> new WebhookSignature(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WebhookSignature(List.of(" ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(signature.toString()).doesNotContain(SECRET);
  }
}
