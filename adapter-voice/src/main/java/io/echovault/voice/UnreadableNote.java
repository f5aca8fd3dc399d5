package io.echovault.voice;

import io.echovault.ports.vocabulary.VoiceNoteResult;

/** A file is not decoded; never leaves this package. */
final class UnreadableNote extends Exception {
  private static final long serialVersionUID = 1;

  private final VoiceNoteResult.Problem problem;

  UnreadableNote(VoiceNoteResult.Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  static UnreadableNote damaged() {
    return new UnreadableNote(VoiceNoteResult.Problem.DAMAGED);
  }

  VoiceNoteResult.Problem problem() {
    return problem;
  }
}
