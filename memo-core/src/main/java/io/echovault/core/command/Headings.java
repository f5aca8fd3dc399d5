package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.understanding.requests.Heard;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recollection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Lists what was told under a heading, "shopping list: bread", where a message is no more than the
 * heading: "shopping list". Such words tell nothing that is not there already, so that nothing is
 * lost by listing.
 */
final class Headings {
  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 5;

  /** A heading is no longer than this. */
  private static final int LONGEST_HEADING = 60;

  /** Shorter words say nothing of what is under a heading. */
  private static final int SHORTEST = 4;

  private static final int ENDING = 2;
  private static final int LOOKED_AT = 60;

  private static final String ENDS = ":=\n";
  private static final String BLANKS = " \t?¿!¡.,;'’\"";

  /** Figures are a value, these marks stand before one, and what is asked is no heading. */
  private static final BoundedPattern MORE = BoundedPattern.compile("[\\d:=\\n?]");

  private Headings() {}

  /** What stands under the heading that some words are, the newest first. */
  static Optional<Answer> answer(Turn turn, String words) {
    String heading = words.strip();
    if (heading.length() > LONGEST
        || MORE.matcher(heading).find()
        || AskedInBrief.tells(heading)
        || Heard.of(heading).hasVerb()) {
      return Optional.empty();
    }
    List<String> named =
        WordList.of(heading, BLANKS).stream().filter(each -> each.length() >= SHORTEST).toList();
    if (named.isEmpty() || new StringTokenizer(heading).countTokens() > MOST_WORDS) {
      return Optional.empty();
    }
    List<Memory> found =
        turn.notebook().recall(heading, LOOKED_AT).ranked().stream()
            .map(Recollection::memory)
            .filter(memory -> isUnder(named, memory.text()))
            .sorted(Comparator.comparing(Memory::number).reversed())
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Answer.say(ListAct.all(found, turn.zone())));
  }

  /** Whether a text begins with a heading that has each of some words, and goes on behind it. */
  private static boolean isUnder(List<String> words, String text) {
    StringTokenizer parts = new StringTokenizer(text, ENDS);
    if (parts.countTokens() < 2) {
      return false;
    }
    String heading = parts.nextToken();
    return heading.length() <= LONGEST_HEADING
        && words.stream().allMatch(word -> hasForm(heading, word) || isMet(heading, word));
  }

  private static boolean isMet(String heading, String word) {
    return new QuestionFit(word, List.of(heading)).known() > 0;
  }

  /** Whether a heading has a word with another last letter, as "idee" of "idea", or two more. */
  private static boolean hasForm(String heading, String word) {
    String plain = PlainText.of(word);
    String stem = plain.substring(0, plain.length() - 1);
    return WordList.of(PlainText.of(heading), BLANKS).stream()
        .anyMatch(
            each -> each.startsWith(stem) && Math.abs(each.length() - plain.length()) <= ENDING);
  }
}
