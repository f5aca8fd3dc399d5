package io.echovault.architecture.planted.core;

import java.util.List;

/** Breaks: regular expressions run under a budget, also those that a String hides. */
final class SplitsWithoutABudget {
  List<String> parts(String words) {
    return List.of(words.split("(?:a|b)+,", -1));
  }
}
