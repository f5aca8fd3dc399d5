package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.time.AskedTime;
import java.util.Optional;

/** Asks in plain words what was known at a time, or what changed since. */
final class HistoryRule implements Rule {
  private static final BoundedPattern KNEW =
      BoundedPattern.compile(
          "(?:what (?:did|have) (?:i|you|we) (?:already )?(?:know|known|told you)"
              + "(?: (?:about|on|of) (?<en>.+?))?"
              + "|que (?:es lo que )?sabia(?:s|mos)?(?: yo| ya)?(?: (?:de|del|sobre|acerca de) (?<es>.+?))?"
              + "|o que (?:e que )?(?:eu |voce )?(?:ja )?sabia(?:s|mos)?"
              + "(?: (?:de|do|da|sobre) (?<pt>.+?))?) ?");
  private static final BoundedPattern CHANGED =
      BoundedPattern.compile(
          "(?:what (?:has |have i |did i |was )?change[ds]?|what's changed|what changes (?:were|are) there"
              + "|que (?:ha )?cambi(?:o|e|ado)|que he cambiado|que cambios (?:hay|hubo|ha habido)"
              + "|o que (?:e que )?(?:eu )?(?:mudou|mudei|foi mudado)|que mudancas houve) ?");
  private static final BoundedPattern AROUND = BoundedPattern.compile("^[¿¡ ]+|[?!. ]+$");
  private static final BoundedPattern BLANKS = BoundedPattern.compile(" ++");
  private static final int LONGEST = 300;

  @Override
  public Optional<Answer> answer(Turn turn) {
    return turn.plain().length() > LONGEST || !begins(turn.plain())
        ? Optional.empty()
        : turn.askedInThePast(turn.text()).flatMap(asked -> answer(turn, asked));
  }

  private static boolean begins(String plain) {
    String asked = AROUND.matcher(plain).replaceAll("");
    return KNEW.matcher(asked).lookingAt() || CHANGED.matcher(asked).lookingAt();
  }

  private static Optional<Answer> answer(Turn turn, AskedTime asked) {
    String rest = BLANKS.replaceAll(AROUND.replaceAll(asked.rest(), ""), " ");
    BoundedMatcher knew = KNEW.matcher(rest);
    if (knew.matches()) {
      return Optional.of(HistoryCommands.known(turn, asked, about(knew)));
    }
    return CHANGED.matcher(rest).matches()
        ? Optional.of(HistoryCommands.changed(turn, asked))
        : Optional.empty();
  }

  private static String about(BoundedMatcher knew) {
    for (String language : new String[] {"en", "es", "pt"}) {
      String about = knew.group(language);
      if (about != null) {
        return about;
      }
    }
    return "";
  }
}
