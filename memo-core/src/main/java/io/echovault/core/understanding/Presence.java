package io.echovault.core.understanding;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that make somebody leave or come back, each a whole message, and what else some words
 * of leaving may mean.
 */
final class Presence {
  /** In each of our languages, through {@link PlainText}, which drops accents and vowel signs. */
  private static final Set<String> STOP =
      plain(
          "stop unsubscribe baja alto parar para pare sair stopp aufhören abmelden arrêter"
              + " arrêt arrête désabonner ferma fermati smetti basta esci रुको रुकें बंद roko"
              + " ruko");

  private static final Set<String> START =
      plain(
          "start subscribe alta empezar empieza comenzar começar começa iniciar starten anfangen"
              + " démarrer commencer reprendre inizia ricomincia comincia शुरू chalu shuru");

  /** Words of leaving that decline where a question of ours is open. */
  private static final Set<String> DECLINE =
      Set.copyOf(
          plainLines(
              "band",
              "band karo",
              "band kar do",
              "band kar",
              "band kijiye",
              "ruko",
              "ruk jao",
              "बंद",
              "बंद करो",
              "बंद कर दो",
              "बंद करें",
              "रुको",
              "रुकें",
              "रुक जाओ",
              "sair"));

  /** Words of leaving that end a login where one is open. */
  private static final Set<String> LOG_OUT =
      plain(
          "abmelden abmeldung sair saio salir salgo salirme uscire esco esci quitter quitte"
              + " sortir exit quit");

  /** "Meld mich ab", whose verb is in two parts. */
  private static final List<String> SIGNS_OFF = List.of("mich", "ab");

  /** Where these stand too, it is the messages that are to end. */
  private static final Set<String> OF_MESSAGES =
      plain(
          "nachricht nachrichten dienst newsletter liste mensaje mensajes lista servicio servico"
              + " mensagem mensagens message messages service messaggi messaggio servizio bot"
              + " texting messaging writing texts");

  private static final int FEW = 6;
  private static final String SUBSCRIBE = "subscribe";

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

  /** Whether words of leaving answer a question of ours, where one is open, with no. */
  static boolean mayDecline(String text) {
    return text.length() <= LONGEST && DECLINE.contains(bare(text));
  }

  /** Whether words of leaving end a login instead, where one is open. */
  static boolean mayEndTheLogin(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    List<String> words = WordList.of(bare(text));
    return words.size() <= FEW
        && (words.stream().anyMatch(LOG_OUT::contains) || words.containsAll(SIGNS_OFF))
        && words.stream().noneMatch(OF_MESSAGES::contains);
  }

  /** Whether words that bring back who left are a command about plans for who is here. */
  static boolean asksForPlans(String text) {
    return text.length() <= LONGEST && text.strip().startsWith("/") && bare(text).equals(SUBSCRIBE);
  }

  private static String bare(String text) {
    return AROUND.matcher(PlainText.of(text)).replaceAll("");
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
        && words.contains(bare(text.body()));
  }

  private static List<String> plainLines(String... lines) {
    return Stream.of(lines).map(PlainText::of).distinct().toList();
  }

  private static Set<String> plain(String words) {
    return WordList.of(words).stream().map(PlainText::of).collect(Collectors.toUnmodifiableSet());
  }
}
