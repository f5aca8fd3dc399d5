package io.echovault.core.voice;

import java.util.List;
import java.util.stream.Stream;

/** The languages that somebody may speak in a voice note. */
final class LikelyLanguages {
  /** Many speak it besides their own. */
  private static final String WIDELY_SPOKEN = "en";

  private LikelyLanguages() {}

  /** Those of a member, the likeliest first. */
  static List<String> of(String own) {
    return Stream.of(own, WIDELY_SPOKEN).distinct().toList();
  }
}
