package io.echovault.core.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many patterns looked for in one pass. Where a pattern can begin is told by two characters, which
 * are tried out on it beforehand, so that at most places in a text nothing has to be tried at all.
 * Safe for threads.
 */
public final class Beginnings {
  /** What a pattern starts with that begins where a word or number begins. */
  public static final String OF_A_WORD = "(?<![\\p{L}\\p{N}])";

  /** What a pattern starts with that begins where the text does or after a blank. */
  public static final String AFTER_A_BLANK = "(?<!\\S)";

  private static final int CHARACTERS = 128;

  private final List<BoundedPattern> patterns;
  private final long ofWords;
  private final long afterBlanks;

  /** By two characters, the patterns that can begin with them. */
  private final long[] pairs = new long[CHARACTERS * CHARACTERS];

  /** By one character, for where the next is out of range or there is none. */
  private final long[] singles = new long[CHARACTERS];

  /**
   * Prepares for patterns, of any case if they say so.
   *
   * @param patterns at most 64, without a look behind that must succeed
   */
  public Beginnings(List<BoundedPattern> patterns) {
    if (patterns.size() > Long.SIZE) {
      throw new IllegalArgumentException("at most 64 patterns, not " + patterns.size());
    }
    this.patterns = List.copyOf(patterns);
    long words = 0;
    long blanks = 0;
    for (int i = 0; i < patterns.size(); i++) {
      words |= patterns.get(i).pattern().startsWith(OF_A_WORD) ? 1L << i : 0;
      blanks |= patterns.get(i).pattern().startsWith(AFTER_A_BLANK) ? 1L << i : 0;
      tryOut(patterns.get(i), 1L << i);
    }
    ofWords = words;
    afterBlanks = blanks;
  }

  /**
   * Which patterns are found in a text, a bit for each.
   *
   * @param undecided those of the others that gave up on the text, and might be in it
   */
  public record Found(long found, long undecided) {
    /** Whether a pattern is found, by its place in the list. */
    public boolean has(int pattern) {
      return (found >> pattern & 1) == 1;
    }

    /** Whether a pattern gave up, by its place in the list. */
    public boolean undecided(int pattern) {
      return (undecided >> pattern & 1) == 1;
    }
  }

  /** Looks for all patterns in a text. */
  public Found in(String text) {
    BoundedMatcher[] matchers = new BoundedMatcher[patterns.size()];
    Map<Integer, Long> others = new HashMap<>();
    long found = 0;
    long undecided = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      long left = beginning(text, at, others) & ~(found | undecided);
      if ((left & ofWords) != 0 && at > 0 && afterWord(text, at)) {
        left &= ~ofWords;
      }
      if ((left & afterBlanks) != 0 && at > 0 && !isBlank(text.charAt(at - 1))) {
        left &= ~afterBlanks;
      }
      while (left != 0) {
        int next = Long.numberOfTrailingZeros(left);
        left &= left - 1;
        if (matchers[next] == null) {
          matchers[next] = matcher(next, text);
        }
        found |= matchers[next].region(at, text.length()).lookingAt() ? 1L << next : 0;
        undecided |= matchers[next].spent() ? 1L << next : 0;
      }
    }
    return new Found(found, undecided);
  }

  /** Whether a text begins with one of the patterns. */
  public boolean startsAny(String text) {
    if (text.isEmpty()) {
      return false;
    }
    long left = beginning(text, 0, new HashMap<>());
    for (; left != 0; left &= left - 1) {
      if (matcher(Long.numberOfTrailingZeros(left), text).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private BoundedMatcher matcher(int pattern, String text) {
    return patterns.get(pattern).matcher(text);
  }

  /**
   * The patterns that can begin at a place.
   *
   * @param others what is known of characters out of range, which is found out once for each text
   */
  private long beginning(String text, int at, Map<Integer, Long> others) {
    int first = text.charAt(at);
    if (first >= CHARACTERS) {
      return others.computeIfAbsent(text.codePointAt(at), this::beginningWith);
    }
    int second = at + 1 < text.length() ? text.charAt(at + 1) : CHARACTERS;
    return second >= CHARACTERS ? singles[first] : pairs[first * CHARACTERS + second];
  }

  private long beginningWith(int character) {
    long all = 0;
    for (int i = 0; i < patterns.size(); i++) {
      all |= canBegin(matcher(i, ""), Character.toString(character)) ? 1L << i : 0;
    }
    return all;
  }

  /** What {@code \s} is in a pattern. */
  private static boolean isBlank(char each) {
    return each == ' ' || (each >= '\t' && each <= '\r');
  }

  private static boolean afterWord(String text, int at) {
    int before = text.codePointBefore(at);
    return Character.isLetter(before) || isNumber(before);
  }

  private static boolean isNumber(int character) {
    int type = Character.getType(character);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  // A pattern that has not failed before the end of its input could match a longer one.
  private void tryOut(BoundedPattern pattern, long bit) {
    BoundedMatcher matcher = pattern.matcher("");
    for (char first = 0; first < CHARACTERS; first++) {
      if (canBegin(matcher, String.valueOf(first))) {
        singles[first] |= bit;
        for (char second = 0; second < CHARACTERS; second++) {
          if (canBegin(matcher, "" + first + second)) {
            pairs[first * CHARACTERS + second] |= bit;
          }
        }
      }
    }
  }

  private static boolean canBegin(BoundedMatcher matcher, String beginning) {
    return matcher.reset(beginning).lookingAt() || matcher.hitEnd();
  }
}
