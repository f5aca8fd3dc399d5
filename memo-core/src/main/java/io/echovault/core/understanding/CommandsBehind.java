package io.echovault.core.understanding;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;

/**
 * Commands that do not begin a message: on a later line, or quoted. They are spoken of and not
 * given, so nothing is done for them.
 */
final class CommandsBehind {
  private static final BoundedPattern BEHIND =
      BoundedPattern.compile("[\\s\\p{Cf}\\p{P}&&[^/／]][/／]\\p{L}");

  private CommandsBehind() {}

  /** Whether a message, which begins with none, has one. */
  static boolean areIn(String text) {
    return (text.indexOf('/') >= 0 || text.indexOf('／') >= 0) && BEHIND.matcher(text).find();
  }

  /** Whether carrying out an intent does more than to keep, to look up or to explain. */
  static boolean does(Intent intent) {
    return !(intent instanceof Intent.Keep
        || intent instanceof Intent.KeepOrAsk
        || intent instanceof Intent.DoNotKeep
        || intent instanceof Intent.Remind
        || intent instanceof Intent.Ask
        || intent instanceof Intent.Search
        || intent instanceof Intent.FollowUp
        || intent instanceof Intent.SmallTalk
        || intent instanceof Looking
        || (intent instanceof Intent.Command command && command.name().equals("help")));
  }
}
