package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.text.PlainText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a question from the memories. */
final class QuestionRule implements Rule {
  private static final Pattern SEARCH =
      Pattern.compile(
          "\\s*(?:please\\s+)?(?:find(?! out\\b)|search(?: for)?|look up|look for|recall|buscar?|encuentra|procurar?|procure)\\b(?!\\s*:)[\\s,]*(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ENDS_AS_QUESTION =
      Pattern.compile(".*[?？؟][?!？؟\\s\\p{So}\\p{Mn}\\p{Cf}\"'”’»)]*", Pattern.DOTALL);

  /** "Is Ana coming on Friday": the name's capital tells it from a statement. */
  private static final Pattern ASKS_ABOUT_SOMEBODY =
      Pattern.compile("(?i:is|was|does|has) \\p{Lu}[\\p{L}'’-]+ \\p{Ll}.*", Pattern.DOTALL);

  @Override
  public Optional<Answer> answer(Turn turn) {
    Matcher search = SEARCH.matcher(turn.text());
    if (search.matches()) {
      return Optional.of(Searching.search(turn, search.group(1)));
    }
    return isQuestion(turn.text())
        ? Optional.of(Searching.ask(turn, turn.text().strip()))
        : Optional.empty();
  }

  static boolean isQuestion(String text) {
    String beginning = text.strip();
    beginning = beginning.substring(0, Math.min(beginning.length(), QuestionStarts.LOOKED_AT));
    return ENDS_AS_QUESTION.matcher(text).matches()
        || beginning.startsWith("¿")
        || ASKS_ABOUT_SOMEBODY.matcher(beginning).matches()
        || QuestionStarts.begins(PlainText.accented(beginning), PlainText.of(beginning));
  }
}
