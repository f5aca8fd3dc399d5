package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /forget-me}: says what it does and asks. The answer is bound to the moment of the question
 * and works for a quarter of an hour; what it does is not for a conversation, which ends with it.
 */
public final class ForgetMe {
  private static final Duration WORKS_FOR = Duration.ofMinutes(15);
  private static final Pattern YES = Pattern.compile("forget-me:(\\d{1,12})");
  static final String NO = "keep-me";

  private ForgetMe() {}

  static Answer ask(Turn turn, String argument) {
    int count = turn.notebook().countByTier().stream().mapToInt(Integer::intValue).sum();
    return Answer.ask(
        Message.of("forget-me.ask").with("count", count),
        new Option(
            "forget-me:" + turn.notebook().now().getEpochSecond(), Message.of("forget-me.yes")),
        new Option(NO, Message.of("forget-me.no")));
  }

  /** Whether a button is the one that erases. */
  public static boolean confirms(String buttonId) {
    return YES.matcher(buttonId).matches();
  }

  /** What to say instead of erasing; empty when the answer holds. */
  public static Optional<Message> refusal(String buttonId, Instant now) {
    Matcher yes = YES.matcher(buttonId);
    Instant asked =
        yes.matches() ? Instant.ofEpochSecond(Long.parseLong(yes.group(1))) : Instant.EPOCH;
    boolean holds = !asked.isAfter(now) && asked.plus(WORKS_FOR).isAfter(now);
    return holds ? Optional.empty() : Optional.of(Message.of("forget-me.too-late"));
  }
}
