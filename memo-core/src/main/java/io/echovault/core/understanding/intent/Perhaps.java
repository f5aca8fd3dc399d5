package io.echovault.core.understanding.intent;

import java.util.List;
import java.util.Objects;

/**
 * To do what words are likely to ask for, if there is a memory that they can be about; else what
 * would be done with words that ask for nothing, since they may be told: "Cancel the gym by May".
 *
 * @param requests what would be done, the likeliest first
 * @param exactly whether a memory must have all words that name it, since little speaks for these
 *     requests; else half of them are enough
 * @param otherwise what is done where no memory is what a request names
 */
public record Perhaps(List<Intent> requests, boolean exactly, Intent otherwise)
    implements Intent.Beyond {
  public Perhaps {
    requests = List.copyOf(requests);
    Objects.requireNonNull(otherwise, "otherwise");
  }

  @Override
  public <R> R accept(Acts<R> acts) {
    return acts.perhaps(this);
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "Perhaps" + requests + " or " + otherwise;
  }
}
