package io.echovault.app;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Missing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Has voice notes written down by one service, and by another when that is away or does not take
 * them. What the first heard no words in, the second is not asked about. Safe for threads.
 */
final class SpeechInTurn implements SpeechToText {
  /** After so long there is no time left for another within the minute that the port gives. */
  private static final Duration LATEST = Duration.ofSeconds(32);

  private final SpeechToText first;
  private final SpeechToText second;
  private final InstantSource instants;

  SpeechInTurn(SpeechToText first, SpeechToText second, InstantSource instants) {
    this.first = first;
    this.second = second;
    this.instants = instants;
  }

  @Override
  public boolean available() {
    return first.available() || second.available();
  }

  @Override
  public boolean inProcess() {
    return first.inProcess() && second.inProcess();
  }

  @Override
  public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
    Instant start = instants.instant();
    TranscriptResult result = first.transcribe(note, hints);
    boolean heard = !(result instanceof Missing missing) || missing.problem() == Problem.NO_WORDS;
    boolean late = Duration.between(start, instants.instant()).compareTo(LATEST) > 0;
    if (heard || late) {
      return result;
    }
    TranscriptResult other = second.transcribe(note, hints);
    // Where the first may be back later, it is worth coming again.
    return other instanceof Missing && ((Missing) result).problem().passing() ? result : other;
  }
}
