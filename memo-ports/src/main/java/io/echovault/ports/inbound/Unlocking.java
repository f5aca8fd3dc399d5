package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.Optional;

/**
 * The page behind a one-time link that the chat sent, where a PIN is set, entered or changed. A
 * link is known by its token, works until it is used up or its time is over, and is stored as a
 * keyed hash only. Wrong PINs are counted together with every other way in, over all processes:
 * each try is counted before it is looked at. Safe for many threads.
 */
public interface Unlocking {

  /** The page of a link; empty when there is none any more. Looking changes nothing. */
  Optional<UnlockLink> look(String token);

  /**
   * Tries what was entered.
   *
   * @param present the PIN that the member has; empty for {@link UnlockPurpose#SET_PIN}
   * @param chosen the new PIN; empty where none {@link UnlockPurpose#asksChosen() is chosen}
   */
  UnlockOutcome enter(String token, Optional<String> present, Optional<String> chosen);
}
