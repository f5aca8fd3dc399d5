package io.echovault.app.web;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.PaymentHeard;
import io.echovault.stripe.StripeWebhook.Read;
import io.echovault.stripe.StripeWebhook.Reason;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the payment service posts. The answer is 200 once what follows of it is durable, also when
 * nothing does: it comes again for days otherwise.
 */
final class PaymentRoutes {
  static final String PATH = "/stripe/webhook";

  /** What it is counted as. */
  static final String POST = "POST " + PATH;

  /** Stripe sends some kilobytes. */
  static final int LARGEST_BODY = 256 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PaymentRoutes.class);
  private static final String SIGNATURE = "Stripe-Signature";

  private final Optional<PaymentIntake> intake;
  private final Limits limits;
  private final Metrics metrics;

  PaymentRoutes(Optional<PaymentIntake> intake, Limits limits, Metrics metrics) {
    this.intake = intake;
    this.limits = limits;
    this.metrics = metrics;
  }

  /** Whether a request is one that is taken here; never where nobody can pay. */
  boolean takes(String path, boolean post) {
    return intake.isPresent() && post && path.equals(PATH);
  }

  void mount(JavalinDefaultRoutingApi routes) {
    intake.ifPresent(into -> routes.post(PATH, ctx -> take(ctx, into)));
  }

  private void take(Context ctx, PaymentIntake into) {
    String signature = Optional.ofNullable(ctx.header(SIGNATURE)).orElse("");
    Read read = into.webhook().read(ctx.bodyAsBytes(), signature);
    if (read instanceof Read.Refused refused) {
      refuse(ctx, refused.reason());
      return;
    }
    PaymentHeard heard;
    try {
      heard = into.desk().hear(((Read.Event) read).event());
    } catch (MemoException e) {
      metrics.paymentEvent("failed");
      LOG.warn("event=payment_not_kept error={}", Causes.of(e));
      Problems.write(ctx, 503);
      ctx.header("Retry-After", "5");
      return;
    }
    metrics.paymentEvent(word(heard));
    if (heard == PaymentHeard.UNKNOWN_PAYER || heard == PaymentHeard.UNKNOWN_PRICE) {
      LOG.warn("event=payment_{} id={}", word(heard), ((Read.Event) read).event().id());
    }
    ctx.status(200).contentType("application/json").result("{\"received\":true}");
  }

  private void refuse(Context ctx, Reason reason) {
    metrics.paymentEvent(word(reason));
    // Of another mode or unreadable, it is the service's all the same; only others are counted.
    boolean stranger = reason == Reason.FORGED || reason == Reason.OLD;
    if (stranger && !limits.takeForged(FrontDoor.origin(ctx))) {
      Problems.write(ctx, 429);
    } else {
      Problems.write(ctx, stranger ? 403 : 400);
    }
  }

  private static String word(Enum<?> what) {
    return what.name().toLowerCase(Locale.ROOT);
  }
}
