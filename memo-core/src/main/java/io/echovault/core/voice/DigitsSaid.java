package io.echovault.core.voice;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import java.util.List;
import java.util.Optional;

/** Whether the digits that were asked for are the ones that were said, as a service hears them. */
final class DigitsSaid {
  private final SpeechToText speech;
  private final SpokenDigits digits = new SpokenDigits();

  DigitsSaid(SpeechToText speech) {
    this.speech = speech;
  }

  /** What the service says. */
  enum Verdict {
    SAID,
    OTHERS_SAID,
    /** It cannot be asked now. */
    AWAY
  }

  /**
   * Asks the service.
   *
   * @param language of the member, two letters
   */
  Verdict check(SpokenNote note, String wanted, String language) {
    List<String> languages = LikelyLanguages.of(language);
    List<String> phrases = List.of(SpokenDigits.apart(wanted), wanted);
    TranscriptResult result = speech.transcribe(note, new SpeechHints(languages, phrases));
    if (result instanceof TranscriptResult.Written written) {
      Optional<String> said = digits.read(written.text());
      return said.equals(Optional.of(wanted)) ? Verdict.SAID : Verdict.OTHERS_SAID;
    }
    Problem problem = ((TranscriptResult.Missing) result).problem();
    return problem == Problem.NO_WORDS ? Verdict.OTHERS_SAID : Verdict.AWAY;
  }
}
