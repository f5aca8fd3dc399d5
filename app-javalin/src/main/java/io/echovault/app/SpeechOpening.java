package io.echovault.app;

import io.echovault.app.Closing.Stage;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.metrics.SpeechCalls;
import io.echovault.app.settings.Settings;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.speech.AzureSpeech;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Opens the services that the settings name for speech. */
final class SpeechOpening {
  private static final int MOST_CLOSING = 64;

  private final Settings settings;
  private final InstantSource instants;
  private final SpeechCalls calls;
  private final ExecutorService behind;

  SpeechOpening(Settings settings, Metrics metrics, InstantSource instants, Closing closing) {
    this.settings = settings;
    this.instants = instants;
    calls = new SpeechCalls(metrics.registry());
    behind = behind();
    closing.later(Stage.SENDER, behind::shutdown);
  }

  /**
   * What writes voice notes down, in the order of the settings; none where nothing is set up.
   *
   * @param openAi opens OpenAI's, which is none where it is not set up
   */
  SpeechToText speechToText(Supplier<SpeechToText> openAi) {
    List<String> order =
        settings.cloud().speechOrder().isEmpty()
            ? List.of("azure", "openai")
            : settings.cloud().speechOrder();
    return order.stream()
        .distinct()
        .map(each -> each.equals("azure") ? azure() : openAi.get())
        .filter(SpeechToText::available)
        .reduce((first, second) -> new SpeechInTurn(first, second, instants))
        .orElseGet(SpeechToText::none);
  }

  /** What speaks replies; none where nothing is set up. */
  TextToSpeech textToSpeech() {
    return service().map(AzureSpeech::textToSpeech).orElseGet(TextToSpeech::none);
  }

  private SpeechToText azure() {
    return service().map(AzureSpeech::speechToText).orElseGet(SpeechToText::none);
  }

  private Optional<AzureSpeech> service() {
    return Wiring.azureSpeech(settings).map(each -> new AzureSpeech(each, calls, instants, behind));
  }

  /** Closes what the SDK takes long to close, each in a thread that ends soon afterwards. */
  private static ExecutorService behind() {
    return new ThreadPoolExecutor(
        0,
        MOST_CLOSING,
        1,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          var thread = new Thread(work, "speech-closing");
          thread.setDaemon(true);
          return thread;
        },
        // So many at once mean a flood: who asks waits until theirs is closed.
        new ThreadPoolExecutor.CallerRunsPolicy());
  }
}
