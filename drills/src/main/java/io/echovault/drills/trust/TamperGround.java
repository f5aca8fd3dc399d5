package io.echovault.drills.trust;

import io.echovault.app.audit.CheckpointFile;
import io.echovault.bench.run.Folders;
import io.echovault.core.MemoCore;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Audit chains in a database of their own, with checkpoints in a file beside it: two processes have
 * written them at once.
 */
final class TamperGround implements AutoCloseable {
  private static final Instant THEN = TamperWriter.THEN;
  private static final int LONGEST = 60;
  private static final int MAKING = 5;

  private final Path directory = Files.createTempDirectory("echovault-tamper");
  private final LocalPostgres postgres = LocalPostgres.temporary();
  private final PostgresDatabase database =
      PostgresDatabase.open(new PostgresSettings(postgres.url(), Optional.empty(), 4));
  private final TamperTables tables;
  private final List<TamperChain> chains = new ArrayList<>();
  private final AuditDesk desk;
  private final AuditDesk blind;

  TamperGround(int count, SplittableRandom random) throws Exception {
    AuditDesk then = core(CheckpointFile.in(directory), THEN).auditDesk();
    desk = core(CheckpointFile.in(directory), THEN.plus(Duration.ofDays(1))).auditDesk();
    // At a time at which no checkpoint is due yet, so that it does not ask for one.
    blind = core(Checkpoints.none(), THEN).auditDesk();
    fill(then, count, random);
    tables = new TamperTables(postgres.administratorUrl());
  }

  private MemoCore core(Checkpoints checkpoints, Instant now) {
    return TamperWriter.core(database.storage(), checkpoints, now);
  }

  private void fill(AuditDesk then, int count, SplittableRandom random) throws IOException {
    MemoCore core = core(Checkpoints.none(), THEN);
    List<MemberRef> refs = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      refs.add(
          each % 2 == 0
              ? MemberRef.administrationOf(
                  new TenantId(new UUID(random.nextLong(), random.nextLong())))
              : core.memories().enrol(ChannelIdentity.whatsappPhone("4915100" + (1000 + each))));
    }
    List<TreeMap<Long, Long>> signed = new ArrayList<>();
    refs.forEach(ref -> signed.add(new TreeMap<>()));
    try (var writers = new TamperWriters(postgres.url(), directory)) {
      for (int checkpoint = 1; checkpoint <= MAKING; checkpoint++) {
        for (int each = 0; each < count; each++) {
          // Not every chain grows between two checkpoints.
          if (checkpoint == 1 || random.nextInt(4) > 0) {
            writers.grow(refs.get(each), List.of(some(random), some(random)));
          }
          signed.get(each).putIfAbsent((long) length(then, refs.get(each)), (long) checkpoint);
        }
        writers.checkpoint(checkpoint);
      }
    }
    for (int each = 0; each < count; each++) {
      chains.add(
          new TamperChain(refs.get(each), then.events(refs.get(each), 0, 1000), signed.get(each)));
    }
  }

  private static int some(SplittableRandom random) {
    return 1 + random.nextInt(LONGEST / MAKING / 2);
  }

  private static int length(AuditDesk then, MemberRef chain) {
    return then.events(chain, 0, 1000).size();
  }

  List<TamperChain> chains() {
    return chains;
  }

  /** How often an event follows one of the other process, in all chains. */
  long handovers() {
    return chains.stream().mapToLong(TamperGround::handovers).sum();
  }

  private static long handovers(TamperChain chain) {
    List<String> writers =
        chain.events().stream().map(event -> event.subject().split(" ", 2)[0]).toList();
    return IntStream.range(1, writers.size())
        .filter(
            place ->
                TamperWriters.NAMES.containsAll(writers.subList(place - 1, place + 1))
                    && !writers.get(place).equals(writers.get(place - 1)))
        .count();
  }

  TamperTables tables() {
    return tables;
  }

  /** The verifier, a day later. */
  AuditDesk desk() {
    return desk;
  }

  /** A verifier that has no checkpoints. */
  AuditDesk blind() {
    return blind;
  }

  Path checkpoints() {
    return directory.resolve("memory-system/security/checkpoints.jsonl");
  }

  @Override
  public void close() throws SQLException, IOException {
    tables.close();
    database.close();
    postgres.close();
    Folders.delete(directory);
  }
}
