package io.echovault.core.conversation;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Locale;
import java.util.Set;

/** The words that make somebody leave or come back, each a whole message. */
final class Presence {
  private static final Set<String> STOP =
      Set.of("stop", "unsubscribe", "baja", "alto", "parar", "pare", "stopp");
  private static final Set<String> START =
      Set.of("start", "subscribe", "alta", "empezar", "comenzar", "comecar");
  private static final BoundedPattern AROUND = BoundedPattern.compile("^[\\s/\"'“]+|[\\s.!\"'”]+$");
  private static final int LONGEST = 40;

  private Presence() {}

  static boolean leaves(IncomingMessage message) {
    return says(message, STOP);
  }

  static boolean comesBack(IncomingMessage message) {
    return says(message, START);
  }

  private static boolean says(IncomingMessage message, Set<String> words) {
    if (message.envelope().forwarded()) {
      return false;
    }
    if (message instanceof IncomingMessage.Press press) {
      return words.contains(press.buttonId().toLowerCase(Locale.ROOT));
    }
    return message instanceof IncomingMessage.Text text
        && text.body().length() <= LONGEST
        && words.contains(AROUND.matcher(PlainText.of(text.body())).replaceAll(""));
  }
}
