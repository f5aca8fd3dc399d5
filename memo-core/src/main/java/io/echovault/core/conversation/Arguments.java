package io.echovault.core.conversation;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.util.OptionalInt;

/** Reads what stands after a command. */
final class Arguments {
  private static final BoundedPattern NUMBER = BoundedPattern.compile("#? ?(\\p{Nd}{1,9})[.!]?");

  private Arguments() {}

  /** "12", "#12" or "# 12"; empty for anything else, absurdly large numbers too. */
  static OptionalInt number(String argument) {
    BoundedMatcher matcher = NUMBER.matcher(PlainText.of(argument));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
