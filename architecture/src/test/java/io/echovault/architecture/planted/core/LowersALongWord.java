package io.echovault.architecture.planted.core;

import java.util.List;
import java.util.Locale;

/** Breaks: letters change one at a time, since a long word takes the square of its length. */
final class LowersALongWord {
  List<String> small(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
