package io.echovault.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.PaymentEvent.Changed;
import io.echovault.ports.vocabulary.PaymentEvent.Charged;
import io.echovault.ports.vocabulary.PaymentEvent.CheckedOut;
import io.echovault.ports.vocabulary.PaymentEvent.Outcome;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import io.echovault.stripe.StripeWebhook.Read;
import io.echovault.stripe.StripeWebhook.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events signed by Stripe's own library. */
class StripeWebhookTest {
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final String SECRET = "whsec_canary";
  private static final String FORMER = "whsec_former";
  private static final String UPDATED =
      event(
          "customer.subscription.updated",
          """
          {"id": "sub_1", "customer": "cus_1", "status": "active",
           "metadata": {"payer": "tenant-1"},
           "items": {"data": [{"price": {"id": "price_1"}, "current_period_end": 1800000000}]}}
          """);

  private final StripeWebhook webhook =
      new StripeWebhook(List.of(SECRET, FORMER), false, InstantSource.fixed(NOON));

  @Test
  void readsASubscription() throws GeneralSecurityException {
    var read = (Read.Event) read(UPDATED, signed(UPDATED, SECRET, NOON));

    assertThat(read.event().id()).isEqualTo("evt_1");
    assertThat(read.event().at()).isEqualTo(NOON.minusSeconds(60));
    var fact = ((Changed) read.event().what()).fact();
    assertThat(fact.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(fact.payer()).contains("tenant-1");
    assertThat(fact.price()).contains("price_1");
    assertThat(fact.paidUntil()).contains(Instant.ofEpochSecond(1_800_000_000));
    assertThat(fact.step()).isEqualTo(Step.UPDATED);
    assertThat(fact.at()).isEqualTo(NOON.minusSeconds(60));
  }

  @Test
  void readsACheckout() throws GeneralSecurityException {
    String event =
        event(
            "checkout.session.completed",
            """
            {"client_reference_id": "tenant-1", "customer": {"id": "cus_1"},
             "subscription": "sub_1", "payment_status": "unpaid"}
            """);

    assertThat(what(event))
        .isEqualTo(
            new CheckedOut(
                Optional.of("tenant-1"), Optional.of("cus_1"), Optional.of("sub_1"), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"customer\": \"cus_1\", \"subscription\": \"sub_1\"}",
        "{\"customer\": \"cus_1\","
            + " \"parent\": {\"subscription_details\": {\"subscription\": \"sub_1\"}}}"
      })
  void findsAnInvoicesSubscriptionInEveryVersion(String invoice) throws GeneralSecurityException {
    assertThat(what(event("invoice.payment_failed", invoice)))
        .isEqualTo(new Charged("cus_1", Optional.of("sub_1"), Outcome.FAILED));
  }

  @ParameterizedTest
  @CsvSource({
    "invoice.paid, PAID",
    "invoice.payment_failed, FAILED",
    "invoice.payment_action_required, TO_BE_CONFIRMED",
    "charge.refunded, REFUNDED",
    "charge.dispute.created, DISPUTED"
  })
  void readsWhatBecameOfAPayment(String type, Outcome outcome) throws GeneralSecurityException {
    assertThat(what(event(type, "{\"customer\": \"cus_1\"}")))
        .isEqualTo(new Charged("cus_1", Optional.empty(), outcome));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer.created", "customer.subscription.updated", "invoice.paid"})
  void passesOverWhatSaysNothingToIt(String type) throws GeneralSecurityException {
    assertThat(what(event(type, "{}"))).isEqualTo(new PaymentEvent.Other(type));
  }

  @Test
  void believesTheFormerSecretToo() throws GeneralSecurityException {
    assertThat(read(UPDATED, signed(UPDATED, FORMER, NOON))).isInstanceOf(Read.Event.class);
  }

  @Test
  void takesOneRightSignatureAmongOthers() throws GeneralSecurityException {
    String right = signed(UPDATED, SECRET, NOON);
    String wrong = "v1=" + "0".repeat(64) + ",v1=zz,v0=x";

    assertThat(read(UPDATED, right.replace(",v1=", "," + wrong + ",v1=")))
        .isInstanceOf(Read.Event.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=,v1=",
        "t=1796126400",
        "v1=abc",
        "t=1796126400,v1=0000000000000000000000000000000000000000000000000000000000000000",
        "t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void refusesWhatNobodySigned(String signature) {
    assertThat(read(UPDATED, signature)).isEqualTo(new Read.Refused(Reason.FORGED));
  }

  @Test
  void refusesAnotherSecretAnotherBodyAndAnotherTime() throws GeneralSecurityException {
    String right = signed(UPDATED, SECRET, NOON);
    String moved = right.replace("t=" + NOON.getEpochSecond(), "t=" + (NOON.getEpochSecond() + 1));

    assertThat(read(UPDATED, signed(UPDATED, "whsec_another", NOON)))
        .isEqualTo(new Read.Refused(Reason.FORGED));
    assertThat(read(UPDATED + " ", right)).isEqualTo(new Read.Refused(Reason.FORGED));
    assertThat(read(UPDATED, moved)).isEqualTo(new Read.Refused(Reason.FORGED));
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -1_000_000, 1_000_000})
  void refusesWhatWasSignedAtAnotherTime(long seconds) throws GeneralSecurityException {
    assertThat(read(UPDATED, signed(UPDATED, SECRET, NOON.plusSeconds(seconds))))
        .isEqualTo(new Read.Refused(Reason.OLD));
    assertThat(
            read(UPDATED, signed(UPDATED, SECRET, NOON.plusSeconds(Long.signum(seconds) * 299L))))
        .isInstanceOf(Read.Event.class);
  }

  @Test
  void refusesTheTestModeWhereMoneyIsRealAndTheOtherWayRound() throws GeneralSecurityException {
    String real = UPDATED.replace("\"livemode\": false", "\"livemode\": true");
    var live = new StripeWebhook(List.of(SECRET), true, InstantSource.fixed(NOON));

    assertThat(live.read(bytes(UPDATED), signed(UPDATED, SECRET, NOON)))
        .isEqualTo(new Read.Refused(Reason.OTHER_MODE));
    assertThat(read(real, signed(real, SECRET, NOON)))
        .isEqualTo(new Read.Refused(Reason.OTHER_MODE));
    assertThat(live.read(bytes(real), signed(real, SECRET, NOON))).isInstanceOf(Read.Event.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"id\": \"evt_1\"}", "{\"id\": 1", "\u0000"})
  void refusesWhatIsNoEvent(String body) throws GeneralSecurityException {
    assertThat(read(body, signed(body, SECRET, NOON)))
        .isEqualTo(new Read.Refused(Reason.MALFORMED));
  }

  private PaymentEvent.What what(String event) throws GeneralSecurityException {
    return ((Read.Event) read(event, signed(event, SECRET, NOON))).event().what();
  }

  private Read read(String body, String signature) {
    return webhook.read(bytes(body), signature);
  }

  private static String event(String type, String object) {
    return """
        {"id": "evt_1", "object": "event", "api_version": "2020-01-01", "livemode": false,
         "created": %d, "type": "%s", "data": {"object": %s}}
        """
        .formatted(NOON.getEpochSecond() - 60, type, object);
  }

  private static String signed(String body, String secret, Instant at)
      throws GeneralSecurityException {
    String signature = Webhook.Util.computeHmacSha256(secret, at.getEpochSecond() + "." + body);
    return "t=" + at.getEpochSecond() + ",v1=" + signature;
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
