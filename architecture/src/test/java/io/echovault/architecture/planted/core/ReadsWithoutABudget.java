package io.echovault.architecture.planted.core;

import java.util.regex.Pattern;

/** Breaks: regular expressions run under a budget. */
final class ReadsWithoutABudget {
  private static final Pattern WORDS = Pattern.compile("(\\w+ ?)+!");

  boolean shouts(String words) {
    return WORDS.matcher(words).matches();
  }
}
