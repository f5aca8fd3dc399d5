package io.echovault.core.session;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.authority.Access;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.member.Recent;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The question whether everything of a member is to be erased. The answer is bound to the moment of
 * the question, and works for a quarter of an hour while no other message came after it.
 */
public final class ErasureQuestion {
  /** The button that erases nothing. */
  public static final String NO = Button.KEEP_ME.text();

  private static final Duration WORKS_FOR = Duration.ofMinutes(15);
  private static final BoundedPattern YES =
      BoundedPattern.compile(Button.FORGET_ME.text() + ":(\\d{1,12})");

  private ErasureQuestion() {}

  /** The question to somebody who has just given their PIN for it. */
  static Answer ask(Access access, Instant now) {
    return ask(Message.of("forget-me.ask-all"), access, now);
  }

  /** The question with how many memories there are. */
  public static Answer ask(int count, Access access, Instant now) {
    return ask(Message.of("forget-me.ask").with("count", count), access, now);
  }

  private static Answer ask(Message words, Access access, Instant now) {
    boolean pays = access.ownsTheTenant() && access.allowance().paidOn();
    return Answer.ask(
        Message.paragraphs(words, pays ? Message.of("forget-me.subscription") : Message.none()),
        new Option(Button.FORGET_ME.about(now.getEpochSecond()), Message.of("forget-me.yes")),
        new Option(NO, Message.of("forget-me.no")));
  }

  /** Whether a button is the one that erases. */
  public static boolean confirms(String buttonId) {
    return YES.matches(buttonId);
  }

  /**
   * What to say instead of erasing; empty when the answer holds. It does as long as the question is
   * the last one of the chat: somebody who said no, or went on to something else, is asked anew.
   */
  public static Optional<Message> refusal(String buttonId, Recent recent, Instant now) {
    BoundedMatcher yes = YES.matcher(buttonId);
    Instant asked =
        yes.matches() ? Instant.ofEpochSecond(Long.parseLong(yes.group(1))) : Instant.EPOCH;
    boolean holds =
        !asked.isAfter(now) && asked.plus(WORKS_FOR).isAfter(now) && waits(buttonId, recent, now);
    return holds ? Optional.empty() : Optional.of(Message.of("forget-me.too-late"));
  }

  private static boolean waits(String buttonId, Recent recent, Instant now) {
    return recent.pendingAt(now).stream()
        .flatMap(question -> question.choices().stream())
        .anyMatch(choice -> choice.buttonId().equals(buttonId));
  }
}
