package io.echovault.app.command;

import io.echovault.ports.vocabulary.Question;
import java.time.InstantSource;
import java.util.List;

/** Questions as they stand on the command line. */
final class Questions {
  private static final int SHOWN = 5;

  private Questions() {}

  /** The question that these words are, asked now, with as many answers as the chat shows. */
  static Question of(List<String> words) {
    return new Question(String.join(" ", words), InstantSource.system().instant(), SHOWN);
  }
}
