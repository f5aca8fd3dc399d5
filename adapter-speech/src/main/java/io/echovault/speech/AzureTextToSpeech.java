package io.echovault.speech;

import com.microsoft.cognitiveservices.speech.CancellationReason;
import com.microsoft.cognitiveservices.speech.ResultReason;
import com.microsoft.cognitiveservices.speech.SpeechConfig;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisCancellationDetails;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisOutputFormat;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisResult;
import com.microsoft.cognitiveservices.speech.SpeechSynthesizer;
import com.microsoft.cognitiveservices.speech.audio.AudioConfig;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.SpokenResult;
import io.echovault.ports.vocabulary.SpokenResult.Missing;
import io.echovault.ports.vocabulary.SpokenResult.Problem;
import io.echovault.ports.vocabulary.SpokenResult.Spoken;
import io.echovault.speech.SpeechCall.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Words spoken by Azure Speech, as Opus in Ogg at 16 kHz: a voice note as chat channels take it.
 * Safe for threads.
 */
final class AzureTextToSpeech implements TextToSpeech {
  /** A hundred nanoseconds, in which the SDK measures sound. */
  private static final int TICK = 100;

  private final AzureSpeechSettings settings;
  private final ServiceCalls calls;
  private final Executor behind;

  AzureTextToSpeech(AzureSpeechSettings settings, ServiceCalls calls, Executor behind) {
    this.settings = settings;
    this.calls = calls;
    this.behind = behind;
  }

  /** What came of a call. Prints no sound. */
  private record Made(Outcome outcome, Bytes file, Duration length) implements ServiceCalls.Answer {
    static Made of(Outcome outcome) {
      return new Made(outcome, Bytes.NONE, Duration.ZERO);
    }
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public SpokenResult speak(String text, String language) {
    Made made = calls.make(() -> asked(text, language), Made::of, Made::length);
    return made.outcome() == Outcome.ANSWERED
        ? new Spoken(made.file(), Optional.of(made.length()).filter(each -> !each.isZero()))
        : new Missing(problem(made.outcome()));
  }

  private Made asked(String text, String language) {
    Optional<String> name = ServiceLanguages.name(language);
    if (name.isEmpty()) {
      return Made.of(Outcome.NOT_TAKEN);
    }
    String voice = ServiceLanguages.voice(language).orElseThrow();
    return made(Ssml.of(text, name.get(), voice));
  }

  private Made made(String markup) {
    Handles handles = new Handles();
    Made made = Made.of(Outcome.UNAVAILABLE);
    try {
      SpeechConfig config = handles.keep(AzureSession.open(settings));
      config.setSpeechSynthesisOutputFormat(SpeechSynthesisOutputFormat.Ogg16Khz16BitMonoOpus);
      // Without a place to play it the sound is only given back.
      SpeechSynthesizer synthesizer =
          handles.keep(new SpeechSynthesizer(config, (AudioConfig) null));
      made = awaited(synthesizer, markup, handles);
      return made;
    } finally {
      handles.closeAfter(made.outcome() == Outcome.ANSWERED, behind);
    }
  }

  private Made awaited(SpeechSynthesizer synthesizer, String markup, Handles handles) {
    try {
      SpeechSynthesisResult result =
          handles.keep(
              synthesizer.SpeakSsmlAsync(markup)
                  .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
      return result.getReason() == ResultReason.SynthesizingAudioCompleted
          ? heard(result)
          : Made.of(outcome(result, handles));
    } catch (TimeoutException silent) {
      handles.keep(() -> Handles.stopped(synthesizer.StopSpeakingAsync()));
      return Made.of(Outcome.TIMED_OUT);
    } catch (ExecutionException failed) {
      return Made.of(Outcome.UNAVAILABLE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Made.of(Outcome.TIMED_OUT);
    }
  }

  private static Made heard(SpeechSynthesisResult result) {
    byte[] file = result.getAudioData();
    return file.length == 0
        ? Made.of(Outcome.NOT_TAKEN)
        : new Made(
            Outcome.ANSWERED, new Bytes(file), Duration.ofNanos(result.getAudioDuration() * TICK));
  }

  private static Outcome outcome(SpeechSynthesisResult result, Handles handles) {
    SpeechSynthesisCancellationDetails details =
        SpeechSynthesisCancellationDetails.fromResult(result);
    handles.keep(details::close);
    Outcome outcome = AzureSession.outcome(details.getErrorCode());
    return details.getReason() == CancellationReason.Error && outcome != Outcome.ANSWERED
        ? outcome
        : Outcome.UNAVAILABLE;
  }

  private static Problem problem(Outcome outcome) {
    return switch (outcome) {
      case UNAUTHORISED -> Problem.REFUSED;
      case NOT_TAKEN -> Problem.NOT_TAKEN;
      case ANSWERED, NO_WORDS, TOO_FAST, UNAVAILABLE, TIMED_OUT, RESTING, NOT_RUNNABLE ->
          Problem.UNAVAILABLE;
    };
  }
}
