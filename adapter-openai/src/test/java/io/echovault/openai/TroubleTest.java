package io.echovault.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.openai.ModelCall.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TroubleTest {
  @Test
  void readsTheSpansOfRateHeadersAndNothingElse() {
    assertThat(Trouble.span("12ms")).isEqualTo(Duration.ofMillis(12));
    assertThat(Trouble.span("1.5s")).isEqualTo(Duration.ofMillis(1500));
    assertThat(Trouble.span("6m0s")).isEqualTo(Duration.ofMinutes(6));
    assertThat(Trouble.span("99h")).isEqualTo(Duration.ofMinutes(10));
    for (String odd : new String[] {"-1", "0", "", "soon", "..s", "5", "٣s\u0000"}) {
      assertThat(Trouble.span(odd)).isEqualTo(Duration.ZERO);
    }
  }

  @Test
  void tellsTheTwoKindsOf429ByTheCodeAndNotByTheType() {
    assertThat(of(429, "rate_limit_exceeded", "insufficient_quota").outcome())
        .isEqualTo(Outcome.TOO_FAST);
    assertThat(of(429, "credit_balance_exhausted", "requests").outcome())
        .isEqualTo(Outcome.NO_QUOTA);
    assertThat(of(429, "credit_balance_exhausted", "requests").retry()).isFalse();
  }

  @Test
  void waitsAsLongAsTheServerSays() {
    assertThat(wait(Map.of("retry-after", "2"))).isEqualTo(Duration.ofSeconds(2));
    assertThat(wait(Map.of("retry-after", "-1", "x-ratelimit-reset-tokens", "20ms")))
        .isEqualTo(Duration.ofMillis(20));
    assertThat(wait(Map.of("retry-after", "NaN"))).isEqualTo(Duration.ZERO);
  }

  private static Trouble of(int status, String code, String type) {
    JsonNode body = Json.ours("{\"error\":{\"code\":\"" + code + "\",\"type\":\"" + type + "\"}}");
    return Trouble.of(status, Optional.of(body), name -> "");
  }

  private static Duration wait(Map<String, String> headers) {
    return Trouble.of(429, Optional.empty(), name -> headers.getOrDefault(name, "")).after();
  }
}
