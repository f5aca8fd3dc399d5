package io.echovault.core.understanding;

import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes one of the meanings that a message may have. */
public final class Decision {
  private Decision() {}

  /** The intent that is carried out. */
  public static Intent decide(Understood understood, Evidence evidence) {
    return ranked(understood, evidence).get(0).intent();
  }

  /** All of them, the likeliest first; of two that are as likely, the one that was read first. */
  public static List<Candidate> ranked(Understood understood, Evidence evidence) {
    return Stream.concat(understood.candidates().stream(), evidence.opinions().stream())
        .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
        .toList();
  }
}
