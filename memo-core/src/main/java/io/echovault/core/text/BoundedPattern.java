package io.echovault.core.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A regular expression whose work over a text is bounded: it may read each character a constant
 * number of times, and then counts as not found. Java's engine backtracks, so a text made for that
 * could otherwise keep it busy for hours. Everything that a person writes goes through this class.
 * Immutable and safe for threads.
 */
public final class BoundedPattern {
  public static final int CASE_INSENSITIVE = Pattern.CASE_INSENSITIVE;
  public static final int UNICODE_CASE = Pattern.UNICODE_CASE;
  public static final int DOTALL = Pattern.DOTALL;

  private final Pattern pattern;

  private BoundedPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression of ours, never one that a person wrote.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  public static BoundedPattern compile(String regex) {
    return compile(regex, 0);
  }

  /** The same with flags of this class. */
  public static BoundedPattern compile(String regex, int flags) {
    return new BoundedPattern(Pattern.compile(regex, flags));
  }

  /** An expression that matches words as they stand. */
  public static String quote(String words) {
    return Pattern.quote(words);
  }

  /** The expression. */
  public String pattern() {
    return pattern.pattern();
  }

  /** A matcher over a text, with a budget of its own for all that it does. */
  public BoundedMatcher matcher(String text) {
    return new BoundedMatcher(pattern, text);
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    return matcher(text).matches();
  }

  /** The text with every match replaced; {@code $1} names a group. */
  public String replaceAll(String text, String replacement) {
    return matcher(text).replaceAll(replacement);
  }

  /**
   * The parts between matches, as {@link String#split(String, int)} gives them; the whole text when
   * the budget is spent.
   */
  public String[] split(String text, int limit) {
    BoundedText bounded = new BoundedText(text);
    try {
      return pattern.split(bounded, limit);
    } catch (StepsSpent | StackOverflowError e) {
      MessageWork.noteSpent();
      return new String[] {text};
    }
  }

  /** The parts between matches, without empty ones at the end. */
  public Stream<String> splitAsStream(String text) {
    return Arrays.stream(split(text, 0));
  }

  /** The expression, which is ours and holds no words of a person. */
  @Override
  public String toString() {
    return pattern.pattern();
  }
}
