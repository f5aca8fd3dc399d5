package io.echovault.architecture.planted.core.wording;

/** What others may know of wording. */
public final class Renderer {
  private Renderer() {}

  /** A sentence. */
  public static Phrase words(String key) {
    return new Phrase(key);
  }
}
