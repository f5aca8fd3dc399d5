package io.echovault.core.understanding;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.requests.Heard;
import java.util.Optional;

/** Reads a question to the memories. */
final class QuestionReader implements WordReader {
  private static final String QUESTION_MARKS = "?？؟";
  private static final BoundedPattern MAY_FOLLOW =
      BoundedPattern.compile("[!\\s\\p{So}\\p{Mn}\\p{Cf}\"'”’»)]");

  /** "Is Ana coming on Friday": the name's capital tells it from a statement. */
  private static final BoundedPattern ASKS_ABOUT_SOMEBODY =
      BoundedPattern.compile(
          "(?i:is|was|does|has) \\p{Lu}[\\p{L}'’-]+ \\p{Ll}.*", BoundedPattern.DOTALL);

  /** Question words as they are typed in haste, which are no other words. */
  private static final BoundedPattern IN_HASTE =
      BoundedPattern.compile("^(?:(?:y|e|a|de|en|con) )?(?:dnd|dnde|cmb) [^?]*$");

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    return isQuestion(written.heard(), context.settings().language())
        ? Optional.of(new Intent.Ask(written.text().strip()))
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

  /** Whether a text has the mark of a question, or asks about somebody by name: "Has Tom paid". */
  static boolean isSure(String text) {
    String words = text.strip();
    return words.startsWith("¿")
        || endsAsQuestion(words)
        || ASKS_ABOUT_SOMEBODY.matcher(words).matches()
        || IN_HASTE.matcher(PlainText.of(words)).find();
  }

  /** Whether words ask something. What a colon follows tells: "quién lo diría: se han casado". */
  static boolean isQuestion(String text, String language) {
    return isQuestion(Heard.of(text), language);
  }

  private static boolean isQuestion(Heard heard, String language) {
    if (endsAsQuestion(heard.text())) {
      return true;
    }
    String beginning = heard.text().strip();
    beginning = beginning.substring(0, Math.min(beginning.length(), QuestionStarts.LOOKED_AT));
    return beginning.startsWith("¿")
        || switch (heard.sense(language)) {
          case ASKS -> true;
          case TELLS -> false;
          case UNKNOWN -> begins(beginning, heard);
        };
  }

  private static boolean begins(String beginning, Heard heard) {
    return asksAboutSomebody(beginning, heard)
        || (!beginning.contains(": ")
            && QuestionStarts.begins(PlainText.accented(beginning), PlainText.of(beginning)));
  }

  /** "Was" begins many a German statement: "Was Lena sich wünscht, ist ein Rad". */
  private static boolean asksAboutSomebody(String beginning, Heard heard) {
    return ASKS_ABOUT_SOMEBODY.matcher(beginning).matches()
        && !heard.language().equals(Optional.of("de"));
  }
}
