package io.echovault.speech;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Missing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.TranscriptResult.Written;
import io.echovault.speech.Recognition.Result;
import io.echovault.speech.SpeechCall.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Voice notes written down by Azure Speech. The decoded samples go: the SDK reads Opus only where
 * GStreamer and its plugins are installed. Safe for threads.
 */
final class AzureSpeechToText implements SpeechToText {
  private final AzureSpeechSettings settings;
  private final ServiceCalls calls;
  private final InstantSource instants;
  private final Executor behind;

  AzureSpeechToText(
      AzureSpeechSettings settings, ServiceCalls calls, InstantSource instants, Executor behind) {
    this.settings = settings;
    this.calls = calls;
    this.instants = instants;
    this.behind = behind;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
    Result result =
        calls.make(() -> joined(note, hints), Result::of, any -> note.recording().length());
    return result.outcome() == Outcome.ANSWERED
        ? new Written(result.words(), result.language())
        : new Missing(problem(result.outcome()));
  }

  /** What is said in all pieces, or why one of them failed. */
  private Result joined(SpokenNote note, SpeechHints hints) {
    Instant latest = instants.instant().plus(settings.patience());
    List<String> words = new ArrayList<>();
    Optional<String> language = Optional.empty();
    for (Recording piece : Pieces.of(note.recording())) {
      Duration left = Duration.between(instants.instant(), latest);
      Result result =
          left.isNegative() || left.isZero()
              ? Result.of(Outcome.TIMED_OUT)
              : Recognition.of(settings, left, piece, hints, behind);
      if (result.outcome() != Outcome.ANSWERED) {
        return result;
      }
      words.add(result.words());
      language = language.or(result::language);
    }
    String all = String.join(" ", words).strip();
    return all.isEmpty()
        ? Result.of(Outcome.NO_WORDS)
        : new Result(Outcome.ANSWERED, all, language);
  }

  private static Problem problem(Outcome outcome) {
    return switch (outcome) {
      case NO_WORDS -> Problem.NO_WORDS;
      case UNAUTHORISED -> Problem.REFUSED;
      case NOT_TAKEN -> Problem.NOT_TAKEN;
      case ANSWERED, TOO_FAST, UNAVAILABLE, TIMED_OUT, RESTING, NOT_RUNNABLE -> Problem.UNAVAILABLE;
    };
  }
}
