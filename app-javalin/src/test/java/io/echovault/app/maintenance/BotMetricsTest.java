package io.echovault.app.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a round of maintenance reads in the metrics, as the bot prints them. */
class BotMetricsTest {
  private static final String FINE =
      """
      # HELP echovault_http_requests_total HTTP requests
      # TYPE echovault_http_requests_total counter
      echovault_http_requests_total{route="POST /webhook",status="200",} 2400.0
      echovault_http_requests_total{route="GET /unlock/{token}",status="410",} 3.0
      echovault_http_request_seconds_count{route="POST /webhook",} 2400.0
      echovault_http_request_seconds_sum{route="POST /webhook",} 4.8
      echovault_inbox_handling_seconds_count 99.0
      echovault_inbox_handling_seconds_sum 33.0
      echovault_webhook_messages_total 6.0
      echovault_webhook_refused_total{reason="forged",} 0.0
      echovault_outbox_given_up_total 0.0
      """;

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(BotMetrics.read(FINE).day()).noneMatch(Look::wantsSomebody);
  }

  @Test
  void findsAnswersThatFailedWhateverTheirRoute() {
    String failed =
        FINE + "echovault_http_requests_total{route=\"POST /webhook\",status=\"503\",} 2.0\n";
    assertThat(BotMetrics.read(failed).day())
        .filteredOn(Look::wantsSomebody)
        .singleElement()
        .extracting(Look::what, Look::found)
        .containsExactly("answers 5xx", "2 since the start. Look: grep ERROR logs/app.log");
  }

  @Test
  void findsRepliesThatWereGivenUpAndForgedWebhooks() {
    String failed =
        FINE.replace("given_up_total 0.0", "given_up_total 1.0")
            .replace("\"forged\",} 0.0", "\"forged\",} 7.0");
    assertThat(BotMetrics.read(failed).day())
        .filteredOn(Look::wantsSomebody)
        .extracting(Look::what)
        .containsExactly("replies given up", "forged webhooks");
  }

  @Test
  void comparesOnlyWhatHappenedOften() {
    assertThat(BotMetrics.read(FINE).figures()).containsOnlyKeys("webhook_ms").containsValue(2.0);
  }

  @Test
  void findsThatNoBotAnswers() {
    assertThat(BotMetrics.read("").day()).allMatch(Look::wantsSomebody);
  }
}
