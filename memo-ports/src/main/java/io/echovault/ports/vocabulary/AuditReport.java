package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the whole audit trail has shown.
 *
 * @param chains how many chains were walked
 * @param events how many events they hold
 * @param checkpoints how many checkpoints there are
 * @param lastCheckpoint when the last was made; what came later is held by the chains alone
 * @param restores the checkpoints that say that a backup was restored, in order
 * @param access the rows that decide about access and are not as the core left them
 * @param findings what is wrong, at most one for each chain; empty when the trail holds
 */
public record AuditReport(
    long chains,
    long events,
    long checkpoints,
    Optional<Instant> lastCheckpoint,
    List<Checkpoint> restores,
    List<AccessFinding> access,
    List<AuditFinding> findings) {
  /** With no restore and no finding about access. */
  public AuditReport(
      long chains,
      long events,
      long checkpoints,
      Optional<Instant> lastCheckpoint,
      List<AuditFinding> findings) {
    this(chains, events, checkpoints, lastCheckpoint, List.of(), List.of(), findings);
  }

  public AuditReport {
    restores = List.copyOf(restores);
    access = List.copyOf(access);
    findings = List.copyOf(findings);
  }
}
