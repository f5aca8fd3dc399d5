package io.echovault.bench.trust;

import io.echovault.bench.run.Progress;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How fast the audit chains of a store are verified. */
final class TrustVerification {
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
  private static final int AT_ONCE = 1000;
  private static final int RUNS = 5;

  private final Storage storage;
  private final AuditDesk desk;

  TrustVerification(Storage storage) {
    this.storage = storage;
    desk =
        MemoCore.with(
                TrialOutside.over(storage, InstantSource.fixed(START))
                    .withCheckpoints(Checkpoints.none()))
            .auditDesk();
  }

  /** Makes chains of the same length. */
  void fill(int chains, int events) {
    for (int chain = 0; chain < chains; chain++) {
      var ref = new MemberRef(new TenantId(new UUID(7, chain)), MemberId.ADMINISTRATION);
      for (int from = 0; from < events; from += AT_ONCE) {
        int more = Math.min(AT_ONCE, events - from);
        storage.<Boolean>inTenant(
            ref.tenant(),
            scope -> {
              TenantRecord record =
                  scope
                      .administration()
                      .lock(
                          new TenantRecord(
                              TenantRecord.Kind.ORGANISATION, "", AuditHead.EMPTY, START));
              List<AuditEvent> page = page(ref, record.audit(), more);
              scope.audit(page);
              scope.administration().save(record.with(AuditLink.after(page.get(more - 1))));
              return true;
            });
      }
    }
  }

  private static List<AuditEvent> page(MemberRef chain, AuditHead after, int events) {
    List<AuditEvent> page = new ArrayList<>();
    AuditHead head = after;
    for (int each = 0; each < events; each++) {
      AuditEvent event =
          AuditLink.next(
              chain,
              head,
              START.plusSeconds(head.seq()),
              AuditEvent.Act.MEMORY_REMEMBERED,
              new UUID(11, head.seq()).toString());
      page.add(event);
      head = AuditLink.after(event);
    }
    return page;
  }

  /** Verifies all of it several times; gives the median of events a second. */
  double eventsPerSecond(long expected, Progress progress) {
    double[] speeds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long began = System.nanoTime();
      AuditReport report = desk.verify(walked -> {});
      speeds[run] = report.events() / ((System.nanoTime() - began) / 1e9);
      if (report.events() != expected || !report.findings().isEmpty()) {
        throw new IllegalStateException("the trail does not verify: " + report);
      }
      progress.say("%d events, %.0f a second", report.events(), speeds[run]);
    }
    Arrays.sort(speeds);
    return speeds[RUNS / 2];
  }
}
