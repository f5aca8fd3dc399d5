package io.echovault.core.conversation;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code /forget-me}: says what it does and asks. The answer is bound to the moment of the question
 * and works for a quarter of an hour; what it does is not for a conversation, which ends with it.
 */
public final class ForgetMe {
  private static final Duration WORKS_FOR = Duration.ofMinutes(15);
  private static final BoundedPattern YES = BoundedPattern.compile("forget-me:(\\d{1,12})");
  static final String NO = "keep-me";

  private ForgetMe() {}

  static Answer ask(Turn turn, String argument) {
    return Answer.ask(
        "Erase everything about you?\n"
            + everything(turn)
            + " with all history, your settings and your conversations with me are deleted and their"
            + " keys destroyed, at once. Nobody can bring them back: not you, not I, not my operator. Backups"
            + " run out by themselves. I keep a note that somebody was erased, without your name.\n"
            + "To have a copy first, send /export. Writing to me again makes you somebody new.",
        new Reply.Button("forget-me:" + turn.notebook().now().getEpochSecond(), "Erase everything"),
        new Reply.Button(NO, "Keep everything"));
  }

  private static String everything(Turn turn) {
    int count = turn.notebook().countByTier().stream().mapToInt(Integer::intValue).sum();
    return switch (count) {
      case 0 -> "You have no memories here. Anything you told me before,";
      case 1 -> "Your one memory";
      default -> "All your " + count + " memories, locked ones too,";
    };
  }

  /** Whether a button is the one that erases. */
  public static boolean confirms(String buttonId) {
    return YES.matcher(buttonId).matches();
  }

  /** What to say instead of erasing; empty when the answer holds. */
  public static Optional<String> refusal(String buttonId, Instant now) {
    BoundedMatcher yes = YES.matcher(buttonId);
    Instant asked =
        yes.matches() ? Instant.ofEpochSecond(Long.parseLong(yes.group(1))) : Instant.EPOCH;
    boolean holds = !asked.isAfter(now) && asked.plus(WORKS_FOR).isAfter(now);
    return holds
        ? Optional.empty()
        : Optional.of(
            "That button works for 15 minutes only, so I erased nothing. Send /forget-me to be asked"
                + " again.");
  }
}
