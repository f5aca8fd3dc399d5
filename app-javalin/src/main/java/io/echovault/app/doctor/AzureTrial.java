package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.speech.AzureSpeech;
import io.echovault.speech.AzureSpeechSettings;
import io.echovault.speech.SpeechListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Azure Speech as checks try it: with little patience, and closed behind them. */
final class AzureTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private AzureTrial() {}

  /** How it is reached; empty where it is not set up, or writes no voice notes down. */
  static Optional<AzureSpeechSettings> settings(Settings settings) {
    List<String> order = settings.cloud().speechOrder();
    return Wiring.azureSpeech(settings)
        .filter(each -> order.isEmpty() || order.contains("azure"))
        .map(each -> each.within(PATIENCE));
  }

  /**
   * What a trial of it comes to.
   *
   * @param calls told how each call went
   */
  static <T> T run(
      AzureSpeechSettings settings,
      SpeechListener calls,
      InstantSource instants,
      Function<AzureSpeech, T> trial) {
    ExecutorService behind =
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "speech-closing");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return trial.apply(new AzureSpeech(settings, calls, instants, behind));
    } finally {
      behind.shutdown();
    }
  }
}
