package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.LiveSession;
import java.time.Instant;
import java.util.Optional;

/**
 * The page behind a one-time link that the chat sent, where a PIN is set, entered or changed. A
 * link is known by its token, works until it is used up or its time is over, and is stored as a
 * keyed hash only. Wrong PINs are counted together with every other way in, over all processes:
 * each try is counted before it is looked at. Safe for many threads.
 */
public interface Unlocking {

  /** What a link is for. */
  enum Purpose {
    /** The member has no PIN yet and chooses one, which logs them in too. */
    SET_PIN,
    /** The member logs in. */
    ENTER_PIN,
    /** The member gives the present PIN and chooses another. */
    CHANGE_PIN
  }

  /** What the page of a link shows. */
  record Page(Purpose purpose, Instant expiresAt) {}

  /** What became of what was entered. */
  sealed interface Outcome {}

  /** It worked, the link is used up, and a session is open. */
  record Opened(Purpose purpose, LiveSession session) implements Outcome {}

  /** The PIN was wrong; {@code left} more tries before the member is locked out. */
  record Wrong(int left) implements Outcome {}

  /** Nobody gets in until then, also with the right PIN. The try was not looked at. */
  record LockedOut(Instant until) implements Outcome {}

  /** The new PIN cannot be taken, for a reason that can be shown as it is. Nothing was counted. */
  record NotTaken(String reason) implements Outcome {}

  /** There is no such link any more. */
  record Gone() implements Outcome {}

  /** The page of a link; empty when there is none any more. Looking changes nothing. */
  Optional<Page> look(String token);

  /**
   * Tries what was entered.
   *
   * @param present the PIN that the member has; empty for {@link Purpose#SET_PIN}
   * @param chosen the new PIN; empty for {@link Purpose#ENTER_PIN}
   */
  Outcome enter(String token, Optional<String> present, Optional<String> chosen);
}
