package io.echovault.simulator.openai;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ways to ask, and what pronouns in them stand for. */
final class Asking {
  private static final List<String> LEADS =
      List.of(
          "hmm",
          "i wonder",
          "wondering",
          "trying to recall",
          "trying to remember",
          "i can't recall",
          "i forgot",
          "it escapes me",
          "drawing a blank on",
          "refresh my memory on",
          "jog my memory about",
          "what was that about");
  private static final Set<String> SUBJECTS = Set.of("he", "she");

  /** Words that notes begin with and that are no names. */
  private static final Set<String> NOBODY =
      Set.of(
          "the",
          "my",
          "our",
          "we",
          "there",
          "it",
          "on",
          "in",
          "at",
          "this",
          "that",
          "these",
          "his",
          "her",
          "he",
          "she",
          "they",
          "their",
          "every",
          "all",
          "some",
          "when",
          "if",
          "next",
          "today",
          "tomorrow",
          "yesterday",
          "remember",
          "please",
          "wifi",
          "an",
          "to",
          "for",
          "from",
          "with");

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "him", "her", "his", "hers", "they", "them", "their");

  private Asking() {}

  /** The question in a message, if it asks. */
  static Optional<String> question(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return LEADS.stream()
        .filter(lower::startsWith)
        .findFirst()
        .map(lead -> message.substring(lead.length()).strip())
        .map(rest -> rest.startsWith(",") ? rest.substring(1).strip() : rest)
        .filter(rest -> !rest.isEmpty())
        .or(() -> message.endsWith("?") ? Optional.of(message) : Optional.empty());
  }

  /** The question with the name of the previous one in place of a pronoun. */
  static String whole(String question, String previous) {
    Optional<String> name = name(previous);
    if (name.isEmpty()) {
      return question;
    }
    StringBuilder whole = new StringBuilder();
    for (String word : question.split(" ", -1)) {
      String bare = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      whole.append(whole.isEmpty() ? "" : " ");
      whole.append(PRONOUNS.contains(bare) ? word.replaceAll("(?i)" + bare, name.get()) : word);
    }
    return whole.toString();
  }

  /** The first word of a message that stands for somebody. */
  static Optional<String> pronoun(String message) {
    return Stream.of(message.split("[^\\p{L}]+", -1))
        .filter(word -> SUBJECTS.contains(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Who a note begins with, if it is somebody. */
  static Optional<String> named(String note) {
    String first = note.split("[^\\p{L}]+", -1)[0];
    return Optional.of(first)
        .filter(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)))
        .filter(word -> !NOBODY.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Optional<String> name(String previous) {
    String[] words = previous.split("[^\\p{L}]+", -1);
    for (int at = 1; at < words.length; at++) {
      if (!words[at].isEmpty() && Character.isUpperCase(words[at].charAt(0))) {
        return Optional.of(words[at]);
      }
    }
    return Optional.empty();
  }
}
