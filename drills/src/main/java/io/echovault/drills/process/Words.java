package io.echovault.drills.process;

import java.util.List;
import java.util.Random;

/** Harmless things that people ask to have remembered, each said once. */
final class Words {
  private static final List<String> COLOURS =
      List.of("green", "blue", "yellow", "white", "brown", "grey", "purple", "orange");
  private static final List<String> THINGS =
      List.of("kettle", "ladder", "lamp", "basket", "blanket", "umbrella", "guitar", "teapot");
  private static final List<String> PLACES =
      List.of(
          "behind the shed",
          "under the stairs",
          "by the old window",
          "on the upper shelf",
          "beside the piano",
          "in the garden hut");
  private static final String CONSONANTS = "bdfgklmnprstv";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

  private Words() {}

  /** Something to remember; no two numbers give the same. */
  static String about(long number, Random random) {
    return "Remember that the %s %s called %s is %s"
        .formatted(any(COLOURS, random), any(THINGS, random), name(number), any(PLACES, random));
  }

  // No digits: they could be taken for a secret or for a time.
  private static String name(long number) {
    var name = new StringBuilder();
    long left = number;
    for (int syllable = 0; syllable < 4; syllable++) {
      int which = (int) (left % SYLLABLES);
      name.append(CONSONANTS.charAt(which / VOWELS.length()));
      name.append(VOWELS.charAt(which % VOWELS.length()));
      left /= SYLLABLES;
    }
    return name.toString();
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
