package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.requests.QuestionWords;
import java.util.Optional;

/** Answers a question from the memories. */
final class QuestionRule implements Rule {
  private static final BoundedPattern SEARCH =
      BoundedPattern.compile(
          "\\s*(?:please\\s+)?(?:find(?! out\\b)|search(?: for)?|look up|look for|recall|buscar?|encuentra|procurar?|procure)\\b(?!\\s*:)[\\s,]*(.*)",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.DOTALL);
  private static final double SURE = 0.7;
  private static final String QUESTION_MARKS = "?？؟";
  private static final BoundedPattern MAY_FOLLOW =
      BoundedPattern.compile("[!\\s\\p{So}\\p{Mn}\\p{Cf}\"'”’»)]");

  /** "Is Ana coming on Friday": the name's capital tells it from a statement. */
  private static final BoundedPattern ASKS_ABOUT_SOMEBODY =
      BoundedPattern.compile(
          "(?i:is|was|does|has) \\p{Lu}[\\p{L}'’-]+ \\p{Ll}.*", BoundedPattern.DOTALL);

  @Override
  public Optional<Answer> answer(Turn turn) {
    BoundedMatcher search = SEARCH.matcher(turn.text());
    if (search.matches()) {
      return Optional.of(Searching.search(turn, search.group(1)));
    }
    return turn.reading().isQuestion(turn.text())
        ? Optional.of(Searching.ask(turn, turn.text().strip()))
        : Optional.empty();
  }

  /** Looked for from the end: a text can have as many question marks as it likes in its midst. */
  private static boolean endsAsQuestion(String text) {
    for (int end = text.length(); end > 0; ) {
      int last = text.codePointBefore(end);
      if (QUESTION_MARKS.indexOf(last) >= 0) {
        return true;
      }
      if (!MAY_FOLLOW.matches(Character.toString(last))) {
        return false;
      }
      end -= Character.charCount(last);
    }
    return false;
  }

  static boolean isQuestion(String text) {
    String beginning = text.strip();
    beginning = beginning.substring(0, Math.min(beginning.length(), QuestionStarts.LOOKED_AT));
    return endsAsQuestion(text)
        || beginning.startsWith("¿")
        || ASKS_ABOUT_SOMEBODY.matcher(beginning).matches()
        || QuestionStarts.begins(PlainText.accented(beginning), PlainText.of(beginning))
        || QuestionWords.read(text, "en").filter(each -> each.confidence() >= SURE).isPresent();
  }
}
