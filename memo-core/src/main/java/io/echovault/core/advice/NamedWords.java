package io.echovault.core.advice;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.ports.vocabulary.MessageOpinion.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the name that a language model reads behind a pronoun into words that are kept: "He (Dan)
 * moved". Nothing comes in that the member did not say: the pronoun stands in the message and is a
 * pronoun by our own list, and the name stands in what was told just before.
 */
final class NamedWords {
  private static final int LONGEST_NAME = 40;
  private static final String MARKS = " \t\n\r.,;:!?¿¡…\"'’()[]“”„«»";

  /** Words that stand for a person or a place, in the languages of the replies, plain. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "him", "her", "they", "them", "there", "el", "ella", "ellos", "ellas",
          "alli", "alla", "ele", "ela", "eles", "elas", "la", "er", "sie", "ihn", "ihm", "ihr",
          "dort", "il", "elle", "ils", "elles", "lui", "leur", "lei", "loro", "wo", "woh", "usne",
          "uska", "wahan", "वह", "वो", "उसने", "उसका", "उसकी", "वहाँ");

  private NamedWords() {}

  /**
   * The words with a name in them; empty where there is none to put in.
   *
   * @param told what was told before
   */
  static Optional<String> of(List<Mention> mentions, String words, String told) {
    for (Mention mention : mentions) {
      String name = mention.name().strip();
      int end = end(words, mention.span().strip());
      if (end > 0 && isName(name) && stands(name, told) && !stands(name, words)) {
        return Optional.of(words.substring(0, end) + " (" + name + ")" + words.substring(end));
      }
    }
    return Optional.empty();
  }

  /** Where a pronoun ends in some words; 0 where it does not stand there alone. */
  private static int end(String words, String span) {
    if (span.isEmpty() || !PRONOUNS.contains(PlainText.of(span))) {
      return 0;
    }
    for (int at = words.indexOf(span); at >= 0; at = words.indexOf(span, at + 1)) {
      int end = at + span.length();
      if ((at == 0 || isMark(words.charAt(at - 1)))
          && (end == words.length() || isMark(words.charAt(end)))) {
        return end;
      }
    }
    return 0;
  }

  private static boolean isMark(char each) {
    return MARKS.indexOf(each) >= 0;
  }

  /**
   * One to three words, the first of which begins like a name, or has no capital letters at all.
   */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && WordList.of(name).size() <= 3
        && name.codePoints().allMatch(each -> Character.isLetter(each) || isPartOfAName(each))
        && !Character.isLowerCase(name.codePointAt(0));
  }

  private static boolean isPartOfAName(int each) {
    int type = Character.getType(each);
    return each == ' '
        || each == '-'
        || each == '’'
        || each == '\''
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean stands(String name, String text) {
    List<String> words = WordList.of(text, MARKS);
    return words.containsAll(WordList.of(name, MARKS)) && text.contains(name);
  }
}
