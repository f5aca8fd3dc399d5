package io.echovault.core.conversation;

import io.echovault.core.text.PlainText;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands after a command. */
final class Arguments {
  private static final Pattern NUMBER = Pattern.compile("#? ?(\\p{Nd}{1,9})[.!]?");

  private Arguments() {}

  /** "12", "#12" or "# 12"; empty for anything else, absurdly large numbers too. */
  static OptionalInt number(String argument) {
    Matcher matcher = NUMBER.matcher(PlainText.of(argument));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
