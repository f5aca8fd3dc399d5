package io.echovault.app.metrics;

import io.echovault.openai.ModelCall;
import io.echovault.openai.ModelListener;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the calls of the language model with their tokens and cost, and logs those that failed.
 */
public final class ModelCalls implements ModelListener {
  private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);
  private static final double[] SECONDS = {.1, .25, .5, 1, 1.5, 2, 3, 4, 6, 10};
  private static final double MILLIS = 1000;

  private final Counter calls;
  private final Counter tokens;
  private final Counter dollars;
  private final Histogram seconds;

  /** Registers the metrics. */
  public ModelCalls(CollectorRegistry registry) {
    calls =
        Counter.build("echovault_model_calls_total", "Calls of the language model")
            .labelNames("use", "outcome")
            .register(registry);
    tokens =
        Counter.build("echovault_model_tokens_total", "Tokens that the language model counted")
            .labelNames("use", "kind")
            .register(registry);
    dollars =
        Counter.build("echovault_model_dollars_total", "Cost by the prices in the settings")
            .labelNames("use")
            .register(registry);
    seconds =
        Histogram.build("echovault_model_seconds", "Time of a call, retries included")
            .labelNames("use")
            .buckets(SECONDS)
            .register(registry);
  }

  @Override
  public void called(ModelCall call) {
    String use = call.use().name().toLowerCase(Locale.ROOT);
    String outcome = call.outcome().name().toLowerCase(Locale.ROOT);
    calls.labels(use, outcome).inc();
    tokens.labels(use, "input").inc((double) call.inputTokens());
    tokens.labels(use, "cached").inc((double) call.cachedTokens());
    tokens.labels(use, "output").inc((double) call.outputTokens());
    dollars.labels(use).inc(call.dollars());
    if (call.attempts() > 0) {
      seconds.labels(use).observe(call.took().toMillis() / MILLIS);
    }
    if (call.outcome() != ModelCall.Outcome.ANSWERED) {
      LOG.info(
          "event=model_call use={} outcome={} attempts={} millis={} request={}",
          use,
          outcome,
          call.attempts(),
          call.took().toMillis(),
          printable(call.requestId()));
    }
  }

  /** The server's name for a request, without what could be taken for another line. */
  private static String printable(String id) {
    return id.length() <= 100 && id.matches("[0-9A-Za-z_-]+") ? id : "-";
  }
}
