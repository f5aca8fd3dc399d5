package io.echovault.core.advice;

import io.echovault.core.recall.SaidWords;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.LanguageGuess;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares a sentence that a language model wrote with the memories that it cites. Every word that
 * tells something must stand in one of them, so that nothing is said which nobody told; figures,
 * names and dates must, whatever was asked; and a "not" must stand in both or in neither.
 */
final class Grounding {
  private static final int LONGEST = 400;
  private static final String MARKS = " \t\n\r,;:!?¿¡…\"'’‘()[]{}<>“”„«»/|*_~`–—-.";

  /** Words that turn a statement into its contrary, without accents. */
  private static final BoundedPattern NOT =
      BoundedPattern.compile(
          "\\b(?:not?|never|none|nothing|nobody|without|neither|nor|cannot|\\p{L}{1,12}n['’]t"
              + "|nunca|nada|nadie|ningun[oa]?|sin|tampoco|jamas|nao|ninguem|nenhuma?|sem|ne|pas"
              + "|jamais|rien|aucune?|sans|personne|nicht|nichts|kein\\p{L}{0,5}|nie|niemals|niemand|ohne"
              + "|non|mai|niente|nessun[oa]?|senza|nahi|nahin|mat|bina|false|untrue|wrong)\\b"
              + "|नहीं|नही|मत|बिना|कभी नहीं");

  private final SaidWords words;

  Grounding(SaidWords words) {
    this.words = words;
  }

  /** How far a sentence may be shown. */
  enum Ground {
    /** All of it stands in the memories. */
    SOUND,
    /**
     * Only words of the question are in it besides: the memories are shown without the sentence.
     */
    RESTATED,
    /** Something in it was told by nobody, or the contrary of it. */
    INVENTED
  }

  /**
   * What a sentence is compared with.
   *
   * @param texts of the memories that it cites
   * @param times figures and names that are allowed for the days of these memories
   * @param question what was asked
   * @param language of the member, two lower-case letters
   */
  record Basis(List<String> texts, Set<String> times, String question, String language) {
    Basis {
      texts = List.copyOf(texts);
      times = Set.copyOf(times);
    }

    /** Prints no words. */
    @Override
    public String toString() {
      return "Basis[" + texts.size() + "]";
    }
  }

  /** How far a sentence may be shown. */
  Ground of(String sentence, Basis basis) {
    String all = String.join("\n", basis.texts());
    if (sentence.length() > LONGEST
        || sentence.codePoints().anyMatch(Character::isISOControl)
        || negates(sentence) != negates(all)) {
      return Ground.INVENTED;
    }
    Set<String> said = new HashSet<>(words.of(all));
    Set<String> asked = new HashSet<>(words.of(basis.question()));
    boolean restated = false;
    boolean first = true;
    for (String raw : WordList.of(sentence, MARKS)) {
      for (String word : words.of(raw)) {
        boolean date = isDate(raw, words.joins(word));
        boolean joins = words.joins(word) && !date && !hasDigit(raw);
        if (joins || said.contains(word) || isOfATime(raw, basis.times())) {
          continue;
        }
        boolean mustBeSaid = hasDigit(raw) || date || isName(raw, first);
        if (mustBeSaid || !asked.contains(word)) {
          return Ground.INVENTED;
        }
        restated = true;
      }
      first = false;
    }
    boolean foreign =
        LanguageGuess.of(sentence).filter(each -> !each.equals(basis.language())).isPresent();
    return restated || foreign ? Ground.RESTATED : Ground.SOUND;
  }

  /** "May" is a month; "may" joins. */
  private static boolean isDate(String raw, boolean joins) {
    return CalendarWords.contains(raw) && !(joins && Character.isLowerCase(raw.codePointAt(0)));
  }

  private static boolean isOfATime(String raw, Set<String> times) {
    return times.contains(CalendarWords.plain(raw));
  }

  private static boolean isName(String raw, boolean first) {
    return !first && Character.isUpperCase(raw.codePointAt(0));
  }

  private static boolean hasDigit(String raw) {
    return raw.codePoints().anyMatch(Character::isDigit);
  }

  private static boolean negates(String text) {
    return NOT.matcher(PlainText.of(text)).find() || NOT.matcher(PlainText.accented(text)).find();
  }
}
