package io.echovault.architecture.planted.archive;

import java.util.regex.Pattern;

/** Breaks: the lines of a file are somebody's words too. */
final class MatchesWithoutABudget {
  boolean matches(String line) {
    return Pattern.matches("(a+)+b", line);
  }
}
