package io.echovault.app.metrics;

import io.echovault.speech.SpeechCall;
import io.echovault.speech.SpeechListener;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the calls of the speech service with the sound in them, and logs those that failed. */
public final class SpeechCalls implements SpeechListener {
  private static final Logger LOG = LoggerFactory.getLogger(SpeechCalls.class);
  private static final double[] SECONDS = {.25, .5, 1, 2, 5, 10, 20, 30};
  private static final double MILLIS = 1000;

  private final Counter calls;
  private final Counter sound;
  private final Histogram seconds;

  /** Registers the metrics. */
  public SpeechCalls(CollectorRegistry registry) {
    calls =
        Counter.build("echovault_speech_calls_total", "Calls of the speech service")
            .labelNames("use", "outcome")
            .register(registry);
    sound =
        Counter.build(
                "echovault_speech_sound_seconds_total",
                "Sound that was given to the speech service, or made by it")
            .labelNames("use")
            .register(registry);
    seconds =
        Histogram.build("echovault_speech_seconds", "Time of a call of the speech service")
            .labelNames("use")
            .buckets(SECONDS)
            .register(registry);
  }

  @Override
  public void called(SpeechCall call) {
    String use = call.use().name().toLowerCase(Locale.ROOT);
    String outcome = call.outcome().name().toLowerCase(Locale.ROOT);
    calls.labels(use, outcome).inc();
    boolean resting = call.outcome() == SpeechCall.Outcome.RESTING;
    if (!resting) {
      sound.labels(use).inc(call.sound().toMillis() / MILLIS);
      seconds.labels(use).observe(call.took().toMillis() / MILLIS);
    }
    if (!resting
        && call.outcome() != SpeechCall.Outcome.ANSWERED
        && call.outcome() != SpeechCall.Outcome.NO_WORDS) {
      LOG.warn(
          "event=speech_call use={} outcome={} millis={}", use, outcome, call.took().toMillis());
    }
  }
}
