package io.echovault.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Phrases as they stand in a file of words, made into one pattern that finds any of them in a plain
 * text. "word*" stands for what begins so, "..16" for up to 16 characters of anything between
 * words, "(a | b)" for one of several, "[a]" before a blank for one or nothing, "#" for a number of
 * two or three digits and "$name" for phrases that were named before. Whole words are found: a
 * phrase that begins or ends with a Latin letter or a digit does so where a word does. Not safe for
 * threads; the patterns are.
 */
public final class PhraseNotation {
  /** An ending is bounded, so that a long word cannot spend the budget of a pattern. */
  private static final String ENDING = "\\p{L}{0,12}";

  private static final String NUMBER = "\\d{2,3}";
  private static final String EDGE = "\\b";
  private static final char NAME = '$';
  private static final char OR = '|';

  private final Map<String, List<String>> named = new HashMap<>();

  /**
   * Gives phrases a name by which those after them can use them.
   *
   * @param phrases with "|" between them
   */
  public void name(String name, String phrases) {
    named.put(name, alternatives(phrases, OR));
  }

  /**
   * A pattern that finds any of some phrases.
   *
   * @param lines each with commas between phrases
   * @throws IllegalArgumentException when one is not written as it should be
   */
  public BoundedPattern pattern(List<String> lines) {
    List<String> whole = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String line : lines) {
      for (String phrase : split(line, ',')) {
        String regex = sequence(phrase);
        boolean begins = isOfAWord(phrase.charAt(0));
        boolean ends = isOfAWord(phrase.charAt(phrase.length() - 1));
        if (begins && ends && isLatin(regex.charAt(0))) {
          whole.add(regex);
        } else {
          others.add((begins ? EDGE : "") + regex + (ends ? EDGE : ""));
        }
      }
    }
    if (!whole.isEmpty()) {
      others.add(0, EDGE + oneOf(whole) + EDGE);
    }
    return BoundedPattern.compile(String.join("|", others));
  }

  private List<String> alternatives(String phrases, char mark) {
    List<String> found = new ArrayList<>();
    for (String phrase : split(phrases, mark)) {
      if (phrase.charAt(0) == NAME && endOfName(phrase, 1) == phrase.length()) {
        found.addAll(named(phrase.substring(1)));
      } else {
        found.add(sequence(phrase));
      }
    }
    return found;
  }

  /** What stands between marks outside brackets. */
  private static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      char each = at == text.length() ? mark : text.charAt(at);
      if (each == '(') {
        depth++;
      } else if (each == ')') {
        depth--;
      } else if (each == mark && depth == 0) {
        parts.add(text.substring(from, at).strip());
        from = at + 1;
      }
    }
    if (depth != 0 || parts.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("not phrases: " + text);
    }
    return parts;
  }

  /** One phrase as a regular expression. */
  private String sequence(String phrase) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < phrase.length()) {
      char each = phrase.charAt(at);
      int end = at + 1;
      if (each == '(') {
        end = closing(phrase, at);
        regex.append(oneOf(alternatives(phrase.substring(at + 1, end - 1), OR)));
      } else if (each == '[') {
        end = phrase.indexOf("] ", at) + 2;
        regex.append("(?:").append(sequence(phrase.substring(at + 1, end - 2))).append(" )?");
      } else if (each == NAME) {
        end = endOfName(phrase, end);
        regex.append(oneOf(named(phrase.substring(at + 1, end))));
      } else if (phrase.startsWith("..", at)) {
        end = gap(phrase, at, regex);
      } else {
        regex.append(one(each));
      }
      at = end;
    }
    return regex.toString();
  }

  private static String one(char each) {
    if (each == '*') {
      return ENDING;
    }
    if (each == '#') {
      return NUMBER;
    }
    // Of what is not ASCII only letters and marks are written in such files.
    boolean plain = each == ' ' || each >= 128 || Character.isLetterOrDigit(each);
    return plain ? String.valueOf(each) : "\\" + each;
  }

  /** Adds a gap, and gives where the phrase goes on; blanks around it are part of what it skips. */
  private static int gap(String phrase, int at, StringBuilder regex) {
    int digits = at + 2;
    while (digits < phrase.length() && Character.isDigit(phrase.charAt(digits))) {
      digits++;
    }
    int next = digits < phrase.length() && phrase.charAt(digits) == ' ' ? digits + 1 : digits;
    boolean blank = at > 0 && phrase.charAt(at - 1) == ' ';
    if (blank) {
      regex.setLength(regex.length() - 1);
    }
    regex.append(isOfAWord(phrase.charAt(at - (blank ? 2 : 1))) ? EDGE : "");
    regex.append(".{0,").append(phrase, at + 2, digits).append('}');
    regex.append(isOfAWord(phrase.charAt(next)) ? EDGE : "");
    return next;
  }

  private List<String> named(String name) {
    List<String> phrases = named.get(name);
    if (phrases == null) {
      throw new IllegalArgumentException("no phrases are named " + name);
    }
    return phrases;
  }

  private static int closing(String phrase, int open) {
    int depth = 0;
    for (int at = open; at < phrase.length(); at++) {
      depth += phrase.charAt(at) == '(' ? 1 : 0;
      depth -= phrase.charAt(at) == ')' ? 1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    throw new IllegalArgumentException("a bracket is not closed: " + phrase);
  }

  private static int endOfName(String phrase, int from) {
    int end = from;
    while (end < phrase.length() && (isLatin(phrase.charAt(end)) || phrase.charAt(end) == '-')) {
      end++;
    }
    return end;
  }

  /** Whether where it stands a word may begin or end: a Latin letter, or what stands for some. */
  private static boolean isOfAWord(char each) {
    return isLatin(each) || (each >= '0' && each <= '9') || "()[]*#$".indexOf(each) >= 0;
  }

  private static boolean isLatin(char each) {
    return each >= 'a' && each <= 'z';
  }

  /** Those that begin with one letter share it, so that a text's characters are read less often. */
  private static String oneOf(List<String> regexes) {
    Map<Character, List<String>> byFirst = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (String regex : regexes) {
      if (isLatin(regex.charAt(0))) {
        byFirst
            .computeIfAbsent(regex.charAt(0), first -> new ArrayList<>())
            .add(regex.substring(1));
      } else {
        others.add(regex);
      }
    }
    String letters = byFirst.keySet().stream().map(String::valueOf).collect(Collectors.joining());
    String ahead = others.isEmpty() ? "(?=[" + letters + "])" : "";
    byFirst.forEach(
        (first, rests) ->
            others.add(
                rests.size() == 1
                    ? first + rests.get(0)
                    : first + "(?:" + String.join("|", rests) + ")"));
    return ahead + "(?:" + String.join("|", others) + ")";
  }
}
