package io.echovault.core.text;

import java.util.OptionalInt;

/** Reads what stands after a command. */
public final class Arguments {
  private static final BoundedPattern NUMBER = BoundedPattern.compile("#? ?(\\p{Nd}{1,9})[.!]?");

  private Arguments() {}

  /** "12", "#12" or "# 12"; empty for anything else, absurdly large numbers too. */
  public static OptionalInt number(String argument) {
    BoundedMatcher matcher = NUMBER.matcher(PlainText.of(argument));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
