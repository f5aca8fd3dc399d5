package io.echovault.ports.vocabulary;

import java.time.Instant;

/** What became of what was entered on the page for PINs. */
public sealed interface UnlockOutcome {

  /** It worked, the link is used up, and a session is open. */
  record Opened(UnlockPurpose purpose, LiveSession session) implements UnlockOutcome {}

  /** The PIN was wrong; {@code left} more tries before the member is locked out. */
  record Wrong(int left) implements UnlockOutcome {}

  /** Nobody gets in until then, also with the right PIN. The try was not looked at. */
  record LockedOut(Instant until) implements UnlockOutcome {}

  /** The new PIN cannot be taken. Nothing was counted. */
  record NotTaken(PinFault fault) implements UnlockOutcome {}

  /** There is no such link any more. */
  record Gone() implements UnlockOutcome {}
}
