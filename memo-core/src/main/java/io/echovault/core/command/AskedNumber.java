package io.echovault.core.command;

import io.echovault.core.text.WordList;
import java.util.Set;

/**
 * Tells a memory that can answer how much or which number somebody was asked about: one that names
 * them and has such a number. Used where words and meaning alone were too little to answer from.
 */
enum AskedNumber {
  /** How much or how many. */
  AMOUNT(1, 6),
  /** A telephone number. */
  TELEPHONE(7, 15),
  /** Something else. */
  NONE(1, 0);

  private static final String BLANKS = " \t\n?¿!¡.,;:'’-()\"“”«»";
  private static final Set<String> HOW_MUCH =
      words(
          "much many cuanto cuanta cuantos cuantas quanto quanta quanti quante quantos quantas viel"
              + " wieviel viele combien kitna kitni kitne कितना कितनी कितने");
  private static final Set<String> NUMBER =
      words(
          "number phone mobile numero telefono movil telefone celular nummer telefonnummer"
              + " handynummer telephone portable cellulare nambar नंबर फोन");

  private final int fewest;
  private final int most;

  AskedNumber(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  /** What a question asks. */
  static AskedNumber in(String question) {
    Set<String> words = words(question);
    if (words.stream().anyMatch(HOW_MUCH::contains)) {
      return AMOUNT;
    }
    return words.stream().anyMatch(NUMBER::contains) ? TELEPHONE : NONE;
  }

  /** Whether a text has the name as a word of its own, and a number of as many digits. */
  boolean isIn(String text, String name) {
    return words(text).containsAll(words(name)) && hasNumber(text);
  }

  /** Blanks and hyphens divide the digits of a telephone number. */
  private boolean hasNumber(String text) {
    int digits = 0;
    for (int at = 0; at <= text.length(); at++) {
      char each = at < text.length() ? text.charAt(at) : '\n';
      if (Character.isDigit(each)) {
        digits++;
      } else if (this != TELEPHONE || " -./()".indexOf(each) < 0) {
        if (digits >= fewest && digits <= most) {
          return true;
        }
        digits = 0;
      }
    }
    return false;
  }

  private static Set<String> words(String text) {
    return WordList.plain(text, BLANKS);
  }
}
