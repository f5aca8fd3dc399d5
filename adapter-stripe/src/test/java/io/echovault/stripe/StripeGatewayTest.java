package io.echovault.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import io.echovault.ports.vocabulary.CheckoutOrder;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.PaymentResult.Done;
import io.echovault.ports.vocabulary.PaymentResult.Failed;
import io.echovault.ports.vocabulary.PaymentResult.Problem;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import io.echovault.stripe.FakeStripe.Asked;
import io.echovault.stripe.FakeStripe.Told;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our requests beside those of Stripe's own library, and what its answers mean. */
class StripeGatewayTest {
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final String PAID = "https://bot.example.org/paid?a=b&c=ü";
  private static final String BACK = "https://bot.example.org/back";
  private static final CheckoutOrder ORDER =
      new CheckoutOrder("payer & co+1", "price_1", Optional.of("cus_1"), PAID, BACK, "command-1");
  private static final String SESSION =
      """
      {"id": "cs_1", "object": "checkout.session", "url": "https://pay.example.org/c/1", "x": 1}
      """;

  private FakeStripe stripe;
  private StripeGateway gateway;

  @BeforeEach
  void start() throws IOException {
    stripe = new FakeStripe();
    gateway =
        new StripeGateway(
            new StripeSettings(stripe.url(), "sk_test_x", Duration.ofSeconds(6)),
            InstantSource.fixed(NOON),
            () -> 0);
  }

  @AfterEach
  void end() {
    gateway.close();
    stripe.close();
  }

  @Test
  void asksForACheckoutAsStripesLibraryDoes() throws StripeException {
    stripe.answering(Told.of(200, SESSION), Told.of(200, SESSION));

    PaymentResult<String> page = gateway.checkout(ORDER);
    library()
        .v1()
        .checkout()
        .sessions()
        .create(
            SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setClientReferenceId(ORDER.payer())
                .setCustomer("cus_1")
                .addLineItem(
                    SessionCreateParams.LineItem.builder()
                        .setPrice("price_1")
                        .setQuantity(1L)
                        .build())
                .setSubscriptionData(
                    SessionCreateParams.SubscriptionData.builder()
                        .putMetadata("payer", ORDER.payer())
                        .build())
                .setSuccessUrl(PAID)
                .setCancelUrl(BACK)
                .build(),
            RequestOptions.builder().setIdempotencyKey("command-1").build());

    assertThat(page).isEqualTo(new Done<>("https://pay.example.org/c/1"));
    assertThat(stripe.asked()).hasSize(2);
    assertThat(stripe.asked().get(0)).isEqualTo(stripe.asked().get(1));
    assertThat(stripe.asked().get(0).headers())
        .containsEntry("Stripe-version", "2026-07-29.dahlia")
        .containsEntry("Idempotency-key", "command-1");
  }

  @Test
  void asksForThePortalAsStripesLibraryDoes() throws StripeException {
    stripe.answering(
        Told.of(200, "{\"id\": \"bps_1\", \"url\": \"https://pay.example.org/p\"}"),
        Told.of(200, "{\"id\": \"bps_1\", \"url\": \"https://pay.example.org/p\"}"));

    PaymentResult<String> page = gateway.portal("cus_1", BACK);
    library()
        .v1()
        .billingPortal()
        .sessions()
        .create(
            com.stripe.param.billingportal.SessionCreateParams.builder()
                .setCustomer("cus_1")
                .setReturnUrl(BACK)
                .build());

    assertThat(page).isEqualTo(new Done<>("https://pay.example.org/p"));
    Asked ours = stripe.asked().get(0);
    Asked theirs = stripe.asked().get(1);
    assertThat(ours.form()).isEqualTo(theirs.form());
    assertThat(ours.path()).isEqualTo(theirs.path());
  }

  @Test
  void readsASubscriptionOfEveryVersion() {
    String head = "{\"id\": \"sub_1\", \"customer\": \"cus_1\", \"status\": \"past_due\", ";
    String meta = "\"metadata\": {\"payer\": \"tenant-1\"}, \"cancel_at_period_end\": true, ";
    stripe.answering(
        Told.of(
            200,
            head
                + meta
                + "\"items\": {\"data\": [{\"price\": {\"id\": \"price_1\"},"
                + " \"current_period_end\": 1800000000}]}}"),
        Told.of(
            200,
            head
                + meta
                + "\"current_period_end\": 1800000000,"
                + " \"items\": {\"data\": [{\"price\": \"price_1\"}]}}"));
    var fact =
        new SubscriptionFact(
            "sub_1",
            "cus_1",
            Optional.of("tenant-1"),
            Optional.of("price_1"),
            Standing.PAST_DUE,
            Optional.of(Instant.ofEpochSecond(1_800_000_000)),
            true,
            NOON,
            Step.FETCHED);

    assertThat(gateway.subscription("sub_1")).isEqualTo(new Done<>(fact));
    assertThat(gateway.subscription("sub_1")).isEqualTo(new Done<>(fact));
  }

  @Test
  void asksForNothingButTheIdThatItIsGiven() {
    stripe.answering(Told.of(404, "{\"error\": {\"code\": \"resource_missing\"}}"));

    assertThat(gateway.subscription("../customers/cus_1?x=y"))
        .isEqualTo(new Failed<>(Problem.UNKNOWN, "resource_missing"));
    assertThat(stripe.asked().get(0).path())
        .isEqualTo("/v1/subscriptions/..%2Fcustomers%2Fcus_1%3Fx=y");
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_request_error, '', INVALID, 1",
    "401, '', '', UNAUTHORISED, 1",
    "402, card_declined, '', INVALID, 1",
    "403, '', '', UNAUTHORISED, 1",
    "404, resource_missing, '', UNKNOWN, 1",
    "409, lock_timeout, '', UNAVAILABLE, 3",
    "429, rate_limit, '', UNAVAILABLE, 3",
    "500, api_error, '', UNAVAILABLE, 3",
    "503, '', '', UNAVAILABLE, 3",
    "500, api_error, false, UNAVAILABLE, 1",
    "400, idempotency_error, '', INVALID, 1",
    "400, api_error, true, INVALID, 3"
  })
  void triesAgainWhereItMayHelp(
      int status, String code, String shouldRetry, Problem problem, int tries) {
    String body = code.isEmpty() ? "no JSON" : "{\"error\": {\"code\": \"" + code + "\"}}";
    Map<String, String> headers =
        shouldRetry.isEmpty() ? Map.of() : Map.of("Stripe-Should-Retry", shouldRetry);
    for (int i = 0; i < tries; i++) {
      stripe.answering(new Told(status, body, headers));
    }

    assertThat(gateway.checkout(ORDER)).isEqualTo(new Failed<>(problem, code));
    assertThat(stripe.asked()).hasSize(tries);
    assertThat(stripe.asked().stream().map(each -> each.headers().get("Idempotency-key")))
        .containsOnly("command-1");
  }

  @Test
  void goesOnAfterAnAnswerThatDidNotCome() {
    stripe.answering(Told.of(0, ""), Told.of(503, "{}"), Told.of(200, SESSION));

    assertThat(gateway.checkout(ORDER)).isInstanceOf(Done.class);
    assertThat(stripe.asked()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"url\": \"\"}",
        "{\"url\": \"no uri\"}",
        "{\"url\": \"file:///x\"}",
        "{\"url\""
      })
  void takesNoAnswerThatItCannotRead(String body) {
    stripe.answering(Told.of(200, body));

    assertThat(gateway.checkout(ORDER))
        .isEqualTo(new Failed<>(Problem.UNAVAILABLE, "unreadable_answer"));
  }

  @Test
  void followsNobodyElsewhereWithTheKey() {
    stripe.answering(new Told(302, "{}", Map.of("Location", stripe.url() + "/v1/elsewhere")));

    assertThat(gateway.checkout(ORDER)).isEqualTo(new Failed<>(Problem.INVALID, ""));
    assertThat(stripe.asked()).hasSize(1);
  }

  private StripeClient library() {
    return StripeClient.builder()
        .setApiKey("sk_test_x")
        .setApiBase(stripe.url().toString())
        .build();
  }
}
