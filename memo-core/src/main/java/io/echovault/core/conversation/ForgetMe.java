package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code /forget-me}: says what it does and asks, after the PIN of whoever has one. The answer is
 * bound to the moment of the question and works for a quarter of an hour; what it does is not for a
 * conversation, which ends with it.
 */
public final class ForgetMe {
  private static final Duration WORKS_FOR = Duration.ofMinutes(15);
  private static final BoundedPattern YES =
      BoundedPattern.compile(Button.FORGET_ME.text() + ":(\\d{1,12})");
  static final String NO = Button.KEEP_ME.text();
  private static final Message NOT_SET_UP = Message.of("forget-me.not-set-up");

  private ForgetMe() {}

  static Answer ask(Turn turn, String argument) {
    if (!turn.notebook().canErase()) {
      return Answer.say(NOT_SET_UP);
    }
    return needsPin(turn.notebook())
        ? askPin(turn.notebook(), "forget-me.pin-first")
        : question(count(turn.notebook()), turn.notebook().now());
  }

  private static int count(Notebook notebook) {
    return notebook.countByTier().stream().mapToInt(Integer::intValue).sum();
  }

  /** The question to somebody who has just given their PIN for it. */
  public static Answer question(Instant now) {
    return question(Message.of("forget-me.ask-all"), now);
  }

  private static Answer question(int count, Instant now) {
    return question(Message.of("forget-me.ask").with("count", count), now);
  }

  private static Answer question(Message words, Instant now) {
    return Answer.ask(
        words,
        new Option(Button.FORGET_ME.about(now.getEpochSecond()), Message.of("forget-me.yes")),
        new Option(NO, Message.of("forget-me.no")));
  }

  /** Whoever has a PIN gives it, so that nobody erases them who only has their phone. */
  private static boolean needsPin(Notebook notebook) {
    return notebook.hasPin() && notebook.loggedInUntil().isEmpty();
  }

  private static Answer askPin(Notebook notebook, String lead) {
    return SessionCommands.link(notebook, UnlockPurpose.ERASE, lead);
  }

  /** What is said to a button that erases, where it has not erased. */
  static Answer pressed(String buttonId, Notebook notebook) {
    if (!notebook.canErase()) {
      return Answer.say(NOT_SET_UP);
    }
    return refusal(buttonId, notebook.now())
        .map(Answer::say)
        .orElseGet(() -> askPin(notebook, "forget-me.pin-still"));
  }

  /** Whether a button is the one that erases. */
  public static boolean confirms(String buttonId) {
    return YES.matcher(buttonId).matches();
  }

  /** What to say instead of erasing; empty when the answer holds. */
  public static Optional<Message> refusal(String buttonId, Instant now) {
    BoundedMatcher yes = YES.matcher(buttonId);
    Instant asked =
        yes.matches() ? Instant.ofEpochSecond(Long.parseLong(yes.group(1))) : Instant.EPOCH;
    boolean holds = !asked.isAfter(now) && asked.plus(WORKS_FOR).isAfter(now);
    return holds ? Optional.empty() : Optional.of(Message.of("forget-me.too-late"));
  }
}
