package io.echovault.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches one {@link BoundedPattern} against one text. When the budget of reads is spent, nothing
 * is found from then on, and {@link #spent} says so. Not safe for threads.
 */
public final class BoundedMatcher {
  private final Matcher matcher;
  private BoundedText text;
  private boolean spent;

  BoundedMatcher(Pattern pattern, String text) {
    this.text = new BoundedText(text);
    matcher = pattern.matcher(this.text);
  }

  /** Starts anew over another text, with a new budget. */
  public BoundedMatcher reset(String other) {
    text = new BoundedText(other);
    spent = false;
    matcher.reset(text);
    return this;
  }

  /** Whether the whole region matches. */
  public boolean matches() {
    return bounded(Matcher::matches);
  }

  /** Whether there is a next match. */
  public boolean find() {
    return bounded(Matcher::find);
  }

  /** Whether there is a match at or after a place; 0 to the length of the text. */
  public boolean find(int from) {
    return bounded(each -> each.find(from));
  }

  /** Whether the region begins with a match. */
  public boolean lookingAt() {
    return bounded(Matcher::lookingAt);
  }

  /** Whether the budget was spent, so that a match may have been missed. */
  public boolean spent() {
    return spent;
  }

  /** How many characters were read so far; some are read more than once. */
  public long reads() {
    return text.reads();
  }

  /** Whether the last attempt reached the end of the text. */
  public boolean hitEnd() {
    return matcher.hitEnd();
  }

  /**
   * Limits what is matched to a part of the text, looking beyond it where a pattern looks around.
   */
  public BoundedMatcher region(int from, int to) {
    matcher.region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
    return this;
  }

  /** What was matched. */
  public String group() {
    return matcher.group();
  }

  /** What a group matched, empty when the group took no part. */
  public Optional<String> optional(String name) {
    return matcher.pattern().pattern().contains("(?<" + name + ">")
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  /** What a group matched that takes part in every match. */
  public String group(int number) {
    return matcher.group(number);
  }

  /** What a group matched that takes part in every match. */
  public String group(String name) {
    return matcher.group(name);
  }

  /** How many groups the pattern has. */
  public int groupCount() {
    return matcher.groupCount();
  }

  /** Where the match begins. */
  public int start() {
    return matcher.start();
  }

  /** Where a group begins, -1 when the group took no part. */
  public int start(int group) {
    return matcher.start(group);
  }

  /** Where the match ends. */
  public int end() {
    return matcher.end();
  }

  /** Where a group ends, -1 when the group took no part. */
  public int end(int group) {
    return matcher.end(group);
  }

  /**
   * What a group matched in each match from here on, as far as the budget goes; 0 for all of it.
   */
  public List<String> all(int group) {
    List<String> found = new ArrayList<>();
    while (find()) {
      found.add(matcher.group(group));
    }
    return found;
  }

  /** The text with every match replaced; as it is when the budget is spent. */
  public String replaceAll(String replacement) {
    return replaced(each -> each.replaceAll(replacement));
  }

  /** The text with the first match replaced; as it is when the budget is spent. */
  public String replaceFirst(String replacement) {
    return replaced(each -> each.replaceFirst(replacement));
  }

  private String replaced(Function<Matcher, String> replacing) {
    if (spent) {
      return text.toString();
    }
    try {
      return replacing.apply(matcher);
    } catch (StepsSpent | StackOverflowError e) {
      return giveUp();
    }
  }

  private boolean bounded(Predicate<Matcher> attempt) {
    if (spent) {
      return false;
    }
    try {
      return attempt.test(matcher);
    } catch (StepsSpent | StackOverflowError e) {
      giveUp();
      return false;
    }
  }

  private String giveUp() {
    spent = true;
    MessageWork.noteSpent();
    return text.toString();
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "BoundedMatcher[" + matcher.pattern() + "]";
  }
}
