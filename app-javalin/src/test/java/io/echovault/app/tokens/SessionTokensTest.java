package io.echovault.app.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.app.ScriptedLogins;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {
  private static final String SECRET = "0f9e8d7c6b5a49382716f5e4d3c2b1a0";
  private static final String FORMER = "a0b1c2d3e4f5061728394a5b6c7d8e9f";

  private final ScriptedLogins logins = new ScriptedLogins();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final SessionTokens tokens = tokens(SECRET);
  private final LiveSession session = logins.open(Duration.ofHours(3));

  @Test
  void findsTheSessionOfAToken() {
    SessionTokens.Token token = tokens.issue(session);
    assertThat(tokens.verify(token.value())).contains(session);
    assertThat(token.expiresAt()).isEqualTo(now.plus(SessionTokens.LIFE));
    assertThat(token).hasToString("Token[" + token.expiresAt() + "]");
  }

  @Test
  void livesNoLongerThanItsSession() {
    LiveSession shortly = logins.open(Duration.ofMinutes(4));
    assertThat(tokens.issue(shortly).expiresAt()).isBeforeOrEqualTo(shortly.expiresAt());
  }

  @Test
  void isWorthNothingOnceItsSessionHasEnded() {
    String token = tokens.issue(session).value();
    logins.end(session.member(), session.id());
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void ceasesAfterAQuarterOfAnHourWithNoGrace() {
    String token = tokens.issue(session).value();
    pass(SessionTokens.LIFE.minusSeconds(1));
    assertThat(tokens.verify(token)).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void bearsAClockThatIsALittleBehindAndNoOther() {
    String token = tokens.issue(session).value();
    pass(Duration.ofSeconds(-30));
    assertThat(tokens.verify(token)).isPresent();
    pass(Duration.ofSeconds(-1));
    assertThat(tokens.verify(token)).isEmpty();
    pass(Duration.ofDays(-400));
    assertThat(tokens.verify(token)).isEmpty();
    pass(Duration.ofDays(4000));
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void takesTokensOfTheSecretBeforeWhileItChanges() {
    String old = tokens(FORMER).issue(session).value();
    assertThat(tokens.verify(old)).isEmpty();
    assertThat(tokens(SECRET, FORMER).verify(old)).contains(session);
    assertThat(tokens(FORMER).verify(tokens(SECRET, FORMER).issue(session).value())).isEmpty();
  }

  @Test
  void opensNoSessionOfAnotherTenant() {
    LiveSession other =
        new LiveSession(
            session.id(),
            new MemberRef(new TenantId(UUID.randomUUID()), session.member().member()),
            session.factors(),
            session.openedAt(),
            session.expiresAt());
    assertThat(tokens.verify(tokens.issue(other).value())).isEmpty();
    assertThat(tokens.verify(signed(header("HS256"), claims().replace(tenant(), tenant(other)))))
        .isEmpty();
  }

  @Test
  void takesTheClaimsThatItMakesItself() {
    assertThat(tokens.verify(signed(header("HS256"), claims()))).contains(session);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "HS384", "HS512", "RS256", "ES256", "hs256", ""})
  void takesNoOtherAlgorithmHoweverItIsSigned(String algorithm) {
    assertThat(tokens.verify(signed(header(algorithm), claims()))).isEmpty();
    String unsigned = base64(header(algorithm)) + "." + base64(claims()) + ".";
    assertThat(tokens.verify(unsigned)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"HS256\"}",
        "{\"alg\":\"HS256\",\"typ\":\"JWT\"}",
        "{\"alg\":\"HS256\",\"typ\":\"session+jwt\",\"kid\":\"../../dev/null\"}",
        "{\"alg\":\"HS256\",\"typ\":\"session+jwt\",\"jku\":\"https://evil.example.org\"}",
        "{\"alg\":\"HS256\",\"typ\":\"session+jwt\",\"crit\":[\"b64\"],\"b64\":false}",
        "[]",
        "null",
        "{",
        ""
      })
  void takesNoOtherHeaderThanItsOwn(String header) {
    assertThat(tokens.verify(signed(header, claims()))).isEmpty();
  }

  @Test
  void wantsEveryClaim() {
    for (String name :
        List.of("iss", "aud", "sub", "tenant", "session", "jti", "iat", "nbf", "exp")) {
      String without = claims().replaceFirst("\"" + name + "\":", "\"x\":");
      assertThat(tokens.verify(signed(header("HS256"), without))).as(name).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"iss\":\"other\"",
        "\"aud\":\"other\"",
        "\"aud\":[\"echovault/session\",\"other\"]",
        "\"sub\":\"1\"",
        "\"sub\":null",
        "\"tenant\":17",
        "\"session\":[]",
        "\"exp\":99999999999",
        "\"exp\":1e999",
        "\"exp\":\"soon\"",
        "\"exp\":-1",
        "\"iat\":99999999999",
        "\"nbf\":99999999999",
        "\"nbf\":{}"
      })
  void refusesClaimsThatAreNotAsItMakesThem(String claim) {
    String name = claim.substring(0, claim.indexOf(':') + 1);
    String changed = claims().replaceFirst(name + "(\"[^\"]*\"|\\d+)", claim);
    assertThat(changed).isNotEqualTo(claims());
    assertThat(tokens.verify(signed(header("HS256"), changed))).isEmpty();
  }

  @Test
  void knowsATokenInOneSpellingOnly() {
    String token = tokens.issue(session).value();
    for (int at = 0; at < token.length(); at++) {
      for (char other : new char[] {'A', 'B', 'w', '_', '=', '.', ' ', '\n', '\u00e9'}) {
        String changed = token.substring(0, at) + other + token.substring(at + 1);
        if (!changed.equals(token)) {
          assertThat(tokens.verify(changed)).as(changed).isEmpty();
        }
      }
    }
    assertThat(tokens.verify(token + "=")).isEmpty();
    assertThat(tokens.verify(token + " ")).isEmpty();
  }

  @Test
  void bearsWhatIsNoTokenAtAll() {
    for (String text :
        List.of("", ".", "..", "a.b.c", "\u0000", "{}", "x".repeat(10_000_000), "a.".repeat(900))) {
      assertThat(tokens.verify(text)).isEmpty();
    }
    assertThat(tokens.verify(signed(header("HS256"), "[".repeat(500)))).isEmpty();
  }

  @Test
  void wantsSecretsOfThirtyTwoBytes() {
    assertThatThrownBy(() -> tokens("short")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tokens(SECRET, "short")).isInstanceOf(IllegalArgumentException.class);
  }

  private SessionTokens tokens(String... secrets) {
    return new SessionTokens(List.of(secrets), logins, () -> now, UUID::randomUUID);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private String tenant() {
    return tenant(session);
  }

  private static String tenant(LiveSession of) {
    return of.member().tenant().value().toString();
  }

  private String claims() {
    long second = now.getEpochSecond();
    return """
        {"iss":"echovault","aud":"echovault/session","sub":"%s","tenant":"%s","session":"%s",\
        "jti":"%s","iat":%d,"nbf":%d,"exp":%d}"""
        .formatted(
            session.member().member().value(),
            tenant(),
            session.id().value(),
            new UUID(1, 2),
            second,
            second,
            second + 60);
  }

  private static String header(String algorithm) {
    return "{\"typ\":\"session+jwt\",\"alg\":\"" + algorithm + "\"}";
  }

  private static String signed(String header, String claims) {
    try {
      String signed = base64(header) + "." + base64(claims);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal(signed.getBytes(UTF_8));
      return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
