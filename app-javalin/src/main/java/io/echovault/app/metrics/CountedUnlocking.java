package io.echovault.app.metrics;

import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.util.Optional;

/** Counts wrong PINs and members who are locked out, and nothing of who they are. */
public final class CountedUnlocking implements Unlocking {
  private final Unlocking direct;
  private final Metrics metrics;

  /** Stands before the page for PINs. */
  public CountedUnlocking(Unlocking direct, Metrics metrics) {
    this.direct = direct;
    this.metrics = metrics;
  }

  @Override
  public Optional<UnlockLink> look(String token) {
    return direct.look(token);
  }

  @Override
  public UnlockOutcome enter(String token, Optional<String> present, Optional<String> chosen) {
    UnlockOutcome outcome = direct.enter(token, present, chosen);
    if (outcome instanceof UnlockOutcome.Wrong) {
      metrics.security(SecurityEvent.PIN_WRONG);
    } else if (outcome instanceof UnlockOutcome.LockedOut) {
      metrics.security(SecurityEvent.LOCKED_OUT);
    }
    return outcome;
  }
}
