package io.echovault.speech;

import com.microsoft.cognitiveservices.speech.AutoDetectSourceLanguageConfig;
import com.microsoft.cognitiveservices.speech.AutoDetectSourceLanguageResult;
import com.microsoft.cognitiveservices.speech.CancellationReason;
import com.microsoft.cognitiveservices.speech.PhraseListGrammar;
import com.microsoft.cognitiveservices.speech.ResultReason;
import com.microsoft.cognitiveservices.speech.SpeechConfig;
import com.microsoft.cognitiveservices.speech.SpeechRecognitionCanceledEventArgs;
import com.microsoft.cognitiveservices.speech.SpeechRecognitionResult;
import com.microsoft.cognitiveservices.speech.SpeechRecognizer;
import com.microsoft.cognitiveservices.speech.audio.AudioConfig;
import com.microsoft.cognitiveservices.speech.audio.AudioStreamFormat;
import com.microsoft.cognitiveservices.speech.audio.PushAudioInputStream;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.speech.SpeechCall.Outcome;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One recording on its way through the SDK: pushed as samples, recognised continuously, its
 * sentences joined.
 */
final class Recognition {
  private static final short BITS = 16;
  private static final short CHANNELS = 1;

  /**
   * So much sound the SDK sends as fast as it can, in milliseconds; the rest as slowly as it was
   * spoken. The name is the SDK's.
   */
  private static final String UNTHROTTLED = "SPEECH-TransmitLengthBeforThrottleMs";

  private final StringBuilder words = new StringBuilder();
  private final CompletableFuture<Outcome> ended = new CompletableFuture<>();
  private Optional<String> language = Optional.empty();

  private Recognition() {}

  /** What was understood. Does not print the words. */
  record Result(Outcome outcome, String words, Optional<String> language)
      implements ServiceCalls.Answer {
    /** Nothing was. */
    static Result of(Outcome outcome) {
      return new Result(outcome, "", Optional.empty());
    }

    @Override
    public String toString() {
      return "Result[" + outcome + "]";
    }
  }

  /**
   * Has a recording recognised.
   *
   * @param patience how long it may take
   * @param behind where the handles of a call that failed are closed, so that nobody waits for it
   * @throws LinkageError when the native library does not run here
   */
  static Result of(
      AzureSpeechSettings settings,
      Duration patience,
      Recording recording,
      SpeechHints hints,
      Executor behind) {
    Handles handles = new Handles();
    boolean done = false;
    try {
      SpeechRecognizer recognizer = recognizer(settings, recording, hints, handles);
      Recognition recognition = new Recognition();
      recognition.listen(recognizer);
      Result result = recognition.awaited(recognizer, patience);
      done = result.outcome() == Outcome.ANSWERED;
      return result;
    } finally {
      handles.closeAfter(done, behind);
    }
  }

  private static SpeechRecognizer recognizer(
      AzureSpeechSettings settings, Recording recording, SpeechHints hints, Handles handles) {
    SpeechConfig config = handles.keep(AzureSession.open(settings));
    config.setProperty(UNTHROTTLED, Long.toString(recording.length().toMillis() + 1_000));
    AudioStreamFormat format = AudioStreamFormat.getWaveFormatPCM(recording.rate(), BITS, CHANNELS);
    handles.keep(format::close);
    PushAudioInputStream stream = PushAudioInputStream.create(format);
    AudioConfig audio = handles.keep(AudioConfig.fromStreamInput(stream));
    List<String> languages = ServiceLanguages.named(hints.languages());
    SpeechRecognizer recognizer =
        handles.keep(
            languages.size() == 1
                ? new SpeechRecognizer(config, languages.get(0), audio)
                : new SpeechRecognizer(
                    config,
                    handles.keep(AutoDetectSourceLanguageConfig.fromLanguages(languages)),
                    audio));
    PhraseListGrammar phrases = handles.keep(PhraseListGrammar.fromRecognizer(recognizer));
    hints.phrases().forEach(phrases::addPhrase);
    stream.write(bytes(recording));
    stream.close();
    return recognizer;
  }

  /**
   * The samples, with silence up to a whole millisecond: the SDK counts in these what the service
   * has heard, and would send the rest once more as a recording of its own.
   */
  private static byte[] bytes(Recording recording) {
    int millisecond = recording.rate() / 1_000;
    int size = (recording.size() + millisecond - 1) / millisecond * millisecond;
    ByteBuffer bytes = ByteBuffer.allocate(size * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(recording.samples());
    return bytes.array();
  }

  private void listen(SpeechRecognizer recognizer) {
    recognizer.recognized.addEventListener((any, event) -> recognized(event.getResult()));
    recognizer.canceled.addEventListener((any, event) -> ended.complete(outcome(event)));
    recognizer.sessionStopped.addEventListener((any, event) -> ended.complete(Outcome.ANSWERED));
  }

  /** The end of the sound comes as a cancellation too. */
  private static Outcome outcome(SpeechRecognitionCanceledEventArgs event) {
    return event.getReason() == CancellationReason.Error
        ? AzureSession.outcome(event.getErrorCode())
        : Outcome.ANSWERED;
  }

  private synchronized void recognized(SpeechRecognitionResult result) {
    if (result.getReason() == ResultReason.RecognizedSpeech && !result.getText().isBlank()) {
      words.append(words.isEmpty() ? "" : " ").append(result.getText().strip());
      language =
          language.or(
              () ->
                  Optional.ofNullable(
                          AutoDetectSourceLanguageResult.fromResult(result).getLanguage())
                      .filter(each -> each.indexOf('-') == 2)
                      .map(each -> each.substring(0, 2)));
    }
  }

  private Result awaited(SpeechRecognizer recognizer, Duration patience) {
    try {
      recognizer.startContinuousRecognitionAsync().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return result(ended.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException silent) {
      return Result.of(Outcome.TIMED_OUT); // What it said so far is not all of it.
    } catch (ExecutionException failed) {
      return Result.of(Outcome.UNAVAILABLE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Result.of(Outcome.TIMED_OUT);
    }
  }

  private synchronized Result result(Outcome outcome) {
    return outcome == Outcome.ANSWERED
        ? new Result(outcome, words.toString(), language)
        : Result.of(outcome);
  }
}
