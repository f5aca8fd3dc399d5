package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.app.audit.CheckpointFile;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A process that writes to audit chains what it is told to on its standard input, one order a line,
 * and answers each with a line: {@code grow TENANT MEMBER COUNT} or {@code checkpoint}.
 */
public final class TamperWriter {
  /** When the acts were done. */
  static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678901Z");

  private TamperWriter() {}

  /** Arguments: the database, the folder of the checkpoints, and a name for what it writes. */
  public static void main(String[] arguments) throws IOException {
    var settings = new PostgresSettings(arguments[0], Optional.empty(), 2);
    var random = new Random(arguments[2].hashCode());
    try (PostgresDatabase database = PostgresDatabase.open(settings);
        var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      AuditDesk desk =
          core(database.storage(), CheckpointFile.in(Path.of(arguments[1])), THEN).auditDesk();
      say("ready");
      String order = orders.readLine();
      while (order != null) {
        follow(desk, order.split(" ", -1), arguments[2], random);
        say("done");
        order = orders.readLine();
      }
    }
  }

  private static void follow(AuditDesk desk, String[] order, String name, Random random) {
    if (order[0].equals("checkpoint")) {
      desk.resume();
      desk.checkpoint();
      return;
    }
    var chain =
        new MemberRef(
            new TenantId(UUID.fromString(order[1])), new MemberId(UUID.fromString(order[2])));
    Act[] all = Act.values();
    for (int left = Integer.parseInt(order[3]); left > 0; left--) {
      String subject = name + " " + random.nextInt(1_000_000);
      desk.record(chain, all[random.nextInt(all.length)], subject);
    }
  }

  // The one who gave the order waits at the other end of the pipe.
  private static void say(String word) {
    System.out.println(word);
  }

  static MemoCore core(Storage storage, Checkpoints checkpoints, Instant now) {
    return MemoCore.with(TrialOutside.over(storage, () -> now).withCheckpoints(checkpoints));
  }
}
