package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.AskedTimes;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import java.time.MonthDay;
import java.util.Optional;

/** Reads a question in plain words what was known at a time, or what changed since. */
final class HistoryReader implements WordReader {
  private static final BoundedPattern KNEW =
      BoundedPattern.compile(
          "(?:what (?:did|have) (?:i|you|we) (?:already )?(?:know|known|told you)(?:"
              + " (?:about|on|of) (?<en>.+?))?|que (?:es lo que )?sabia(?:s|mos)?(?: yo| ya)?(?:"
              + " (?:de|del|sobre|acerca de) (?<es>.+?))?|o que (?:e que )?(?:eu |voce )?(?:ja"
              + " )?sabia(?:s|mos)?(?: (?:de|do|da|sobre) (?<pt>.+?))?) ?");
  private static final BoundedPattern CHANGED =
      BoundedPattern.compile(
          "(?:what (?:has |have i |did i |was )?change[ds]?|what's changed|what changes"
              + " (?:were|are) there|que (?:ha )?cambi(?:o|e|ado)|que he cambiado|que cambios"
              + " (?:hay|hubo|ha habido)|o que (?:e que )?(?:eu )?(?:mudou|mudei|foi mudado)|que"
              + " mudancas houve) ?");
  private static final BoundedPattern AROUND = BoundedPattern.compile("^[¿¡ ]+|[?!. ]+$");
  private static final BoundedPattern BLANKS = BoundedPattern.compile(" ++");
  private static final int LONGEST = 300;
  private static final MonthDay ANY_DAY = MonthDay.of(1, 1);

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    // Which birthday is the member's is not known here, and makes no difference to what is asked.
    return written.plain().length() > LONGEST || !begins(written.plain())
        ? Optional.empty()
        : AskedTimes.inThePast(
                written.text(),
                written.saidAt().atZone(context.settings().zone()),
                () -> Optional.of(ANY_DAY))
            .flatMap(asked -> read(written.text(), asked));
  }

  private static boolean begins(String plain) {
    String asked = AROUND.matcher(plain).replaceAll("");
    return KNEW.matcher(asked).lookingAt() || CHANGED.matcher(asked).lookingAt();
  }

  private static Optional<Intent> read(String text, AskedTime asked) {
    String rest = BLANKS.replaceAll(AROUND.replaceAll(asked.rest(), ""), " ");
    BoundedMatcher knew = KNEW.matcher(rest);
    if (knew.matches()) {
      return Optional.of(new Looking.AsOf(text, Optional.of(about(knew))));
    }
    return CHANGED.matches(rest) ? Optional.of(new Looking.Changes(text)) : Optional.empty();
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
