package io.echovault.core.understanding;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that make somebody leave or come back, each a whole message. */
final class Presence {
  /** In each of our languages, through {@link PlainText}, which drops accents and vowel signs. */
  private static final Set<String> STOP =
      plain(
          "stop unsubscribe baja alto parar para pare sair cancelar stopp aufhören abmelden arrêter"
              + " arrêt arrête désabonner ferma fermati smetti basta esci रुको रुकें बंद roko"
              + " ruko");

  private static final Set<String> START =
      plain(
          "start subscribe alta empezar empieza comenzar começar começa iniciar starten anfangen"
              + " démarrer commencer reprendre inizia ricomincia comincia शुरू chalu shuru");

  /** A slash begins a message, and is not quoted. */
  private static final BoundedPattern AROUND =
      BoundedPattern.compile("^(?:[\\s/]+|[\\s\"'“]+)|[\\s.!\"'”]+$");

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
      return words.contains(Letters.lower(press.buttonId()));
    }
    return message instanceof IncomingMessage.Text text
        && text.body().length() <= LONGEST
        && !PlainText.standsForOtherLetters(text.body())
        && words.contains(AROUND.matcher(PlainText.of(text.body())).replaceAll(""));
  }

  private static Set<String> plain(String words) {
    return WordList.of(words).stream().map(PlainText::of).collect(Collectors.toUnmodifiableSet());
  }
}
