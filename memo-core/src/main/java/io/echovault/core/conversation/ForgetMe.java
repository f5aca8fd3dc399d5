package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /forget-me}: says what it does and asks, after the PIN of whoever has one. The answer is
 * bound to the moment of the question and works for a quarter of an hour; what it does is not for a
 * conversation, which ends with it.
 */
public final class ForgetMe {
  private static final Duration WORKS_FOR = Duration.ofMinutes(15);
  private static final Pattern YES = Pattern.compile("forget-me:(\\d{1,12})");
  static final String NO = "keep-me";

  private ForgetMe() {}

  static Answer ask(Turn turn, String argument) {
    return needsPin(turn.notebook())
        ? askPin(turn.notebook(), "Erase everything about you? Your PIN comes first")
        : Answer.ask(
            question(everything(turn)),
            yes(turn.notebook().now()),
            new Reply.Button(NO, "Keep everything"));
  }

  /** The question to somebody who has just given their PIN for it. */
  public static Reply question(Instant now) {
    return new Reply.Choice(
        question("All your memories, locked ones too,"),
        List.of(yes(now), new Reply.Button(NO, "Keep everything")));
  }

  private static String question(String everything) {
    return "Erase everything about you?\n"
        + everything
        + " with all history, your settings and your conversations with me are deleted and their"
        + " keys destroyed, at once. Nobody can bring them back: not you, not I, not my operator. Backups"
        + " run out by themselves. I keep a note that somebody was erased, without your name.\n"
        + "To have a copy first, send /export. Writing to me again makes you somebody new.";
  }

  private static Reply.Button yes(Instant now) {
    return new Reply.Button("forget-me:" + now.getEpochSecond(), "Erase everything");
  }

  /** Whoever has a PIN gives it, so that nobody erases them who only has their phone. */
  private static boolean needsPin(Notebook notebook) {
    return notebook.hasPin() && notebook.loggedInUntil().isEmpty();
  }

  private static Answer askPin(Notebook notebook, String lead) {
    return SessionCommands.link(
        notebook,
        UnlockPurpose.ERASE,
        lead
            + ", so that nobody erases you who only has your phone. Enter it on this page, then I ask"
            + " once more. If you have forgotten it, send /recover first: after three days you choose"
            + " another one, and /forget-me works again.");
  }

  /** What is said to a button that erases, where it has not erased. */
  static Answer pressed(String buttonId, Notebook notebook) {
    return refusal(buttonId, notebook.now())
        .map(Answer::say)
        .orElseGet(
            () -> askPin(notebook, "I erased nothing yet: you have a PIN, and it comes first"));
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
    Matcher yes = YES.matcher(buttonId);
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
