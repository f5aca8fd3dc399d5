package io.echovault.core;

import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.ErasureLedger;
import java.time.Duration;

/**
 * What is kept apart from the store, so that the store can be held to it.
 *
 * @param backups how long backups of the store are kept
 */
record KeptApart(Checkpoints checkpoints, ErasureLedger erasures, Duration backups) {
  /** Nothing, and backups for 30 days. */
  static final KeptApart NOTHING =
      new KeptApart(Checkpoints.none(), ErasureLedger.none(), Duration.ofDays(30));

  KeptApart with(Checkpoints other) {
    return new KeptApart(other, erasures, backups);
  }

  KeptApart with(ErasureLedger other) {
    return new KeptApart(checkpoints, other, backups);
  }

  KeptApart with(Duration other) {
    return new KeptApart(checkpoints, erasures, other);
  }
}
