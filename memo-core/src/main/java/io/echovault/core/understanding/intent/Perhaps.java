package io.echovault.core.understanding.intent;

import java.util.Objects;

/**
 * To do what words have the form of a request for, if there is a memory that they can be about;
 * else to keep them, since they may be told: "Delete the old photos before Monday".
 *
 * @param request what would be done
 * @param words what was written
 */
public record Perhaps(Intent request, String words) implements Intent.Beyond {
  public Perhaps {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(words, "words");
  }

  @Override
  public <R> R accept(Acts<R> acts) {
    return acts.perhaps(this);
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "Perhaps[" + request + "]";
  }
}
