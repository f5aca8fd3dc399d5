package io.echovault.app.audit;

import io.echovault.app.logs.Causes;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the audit trail out of the database: events into the files of the days every few seconds, a
 * signed checkpoint every minute. Of several processes on one data directory one does it, and
 * another takes over when it ends.
 */
public final class AuditPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AuditPump.class);
  private static final Duration REST = Duration.ofSeconds(2);
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** A look over all chains may take so much of the time. */
  private static final int REST_FOR_WORK = 20;

  /** What is not done by then the next start does, or another process. */
  private static final Duration LAST_WORK = Duration.ofMillis(750);

  private final AuditDesk desk;
  private final Path dataDirectory;
  private final InstantSource instants;
  private final LongSupplier badSignatures;
  private final int restForWork;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Optional<Turn> turn = Optional.empty();
  private Optional<DayFiles> files = Optional.empty();
  private long checkpointDue = System.nanoTime();
  private long recordDue = System.nanoTime() + MINUTE;
  private long recorded;
  private boolean away;

  /**
   * Starts working.
   *
   * @param badSignatures how many requests with a bad signature there were so far
   */
  public AuditPump(
      AuditDesk desk, Path dataDirectory, InstantSource instants, LongSupplier badSignatures) {
    this(desk, dataDirectory, instants, badSignatures, REST_FOR_WORK);
  }

  /** One that rests so many times as long as it worked, two seconds at least. */
  AuditPump(
      AuditDesk desk,
      Path dataDirectory,
      InstantSource instants,
      LongSupplier badSignatures,
      int restForWork) {
    this.restForWork = restForWork;
    this.desk = desk;
    this.dataDirectory = dataDirectory;
    this.instants = instants;
    this.badSignatures = badSignatures;
    thread = new Thread(this::run, "audit");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      long rest = REST.toNanos();
      while (!closed.await(rest, TimeUnit.NANOSECONDS)) {
        long begun = System.nanoTime();
        work(false);
        rest = Math.max(REST.toNanos(), (System.nanoTime() - begun) * restForWork);
      }
      // What the other parts did last.
      work(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      giveUp();
    }
  }

  private void work(boolean last) {
    try {
      recordSignatures(last);
      if (takeTurn()) {
        files.orElseThrow().follow();
        checkpoint(last);
      }
      away = false;
    } catch (RuntimeException | IOException e) {
      if (ending()) {
        LOG.info("event=audit_left_for_the_next_start error={}", Causes.of(e));
      } else if (!away) {
        LOG.error("event=audit_waits error={}", Causes.of(e));
      }
      away = true;
      giveUp();
    }
  }

  private boolean takeTurn() throws IOException {
    if (turn.isEmpty()) {
      turn = Turn.take(CheckpointFile.folder(dataDirectory).resolve("audit.lock"));
      if (turn.isPresent()) {
        Path folder = DayComparison.folder(dataDirectory);
        files = Optional.of(DayFiles.open(folder, desk, instants));
        desk.resume();
      }
    }
    return files.isPresent();
  }

  private void checkpoint(boolean last) {
    long now = System.nanoTime();
    if (last || now - checkpointDue >= 0) {
      checkpointDue = now + MINUTE;
      desk.checkpoint().forEach(AuditPump::tell);
    }
  }

  private static void tell(AuditFinding found) {
    LOG.error(
        "event=audit_broken chain={} place={} wrong={} checkpoint={}",
        found
            .chain()
            .map(chain -> chain.tenant().value() + "/" + chain.member().value())
            .orElse(""),
        found.place(),
        found.wrong(),
        found.checkpoint());
  }

  private void recordSignatures(boolean last) {
    long now = System.nanoTime();
    long count = badSignatures.getAsLong();
    if (count > recorded && (last || now - recordDue >= 0)) {
      recordDue = now + MINUTE;
      desk.record(
          MemberRef.administrationOf(TenantId.PLATFORM),
          AuditEvent.Act.SIGNATURES_FAILED,
          String.valueOf(count - recorded));
      recorded = count;
    }
  }

  private void giveUp() {
    try {
      if (files.isPresent()) {
        files.get().close();
      }
      if (turn.isPresent()) {
        turn.get().close();
      }
    } catch (IOException e) {
      // What is interrupted at the end closes its files by that.
      if (!ending()) {
        LOG.warn("event=audit_not_closed error={}", Causes.of(e));
      }
    }
    files = Optional.empty();
    turn = Optional.empty();
  }

  private boolean ending() {
    return closed.getCount() == 0;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(LAST_WORK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
