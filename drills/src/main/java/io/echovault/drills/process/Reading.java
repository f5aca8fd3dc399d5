package io.echovault.drills.process;

import io.echovault.bench.run.Database;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.process.Kept.KeptMemory;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens what the bot kept, with the key, in this process. */
final class Reading {
  private static final int CONNECTIONS = 2;

  private Reading() {}

  static Kept of(Ground ground, List<String> phones) throws SQLException {
    Database tables = ground.database();
    return new Kept(
        memories(ground, phones),
        tables.counts(
            "select subject, count(*) from echovault.audit_events"
                + " where act = 'MEMORY_REMEMBERED' group by subject"),
        tables.count("select count(*) from echovault.journal where change = 'REMEMBERED'"),
        tables.count("select count(*) from echovault.inbox where state = 1"));
  }

  private static List<KeptMemory> memories(Ground ground, List<String> phones) {
    var kept = new ArrayList<KeptMemory>();
    try (PostgresDatabase database =
        PostgresDatabase.open(new PostgresSettings(ground.url(), Optional.empty(), CONNECTIONS))) {
      Memories memories = core(database, ground.key()).memories();
      for (String phone : phones) {
        memories
            .find(ChannelIdentity.whatsappPhone(phone))
            .map(memories::export)
            .orElse(List.of())
            .forEach(
                memory ->
                    kept.add(
                        new KeptMemory(
                            memory.id().value().toString(),
                            memory.source().map(MessageId::value).orElse(""),
                            memory.number())));
      }
    }
    return kept;
  }

  static MemoCore core(PostgresDatabase database, String hex) {
    var key = new Bytes(HexFormat.of().parseHex(hex));
    return MemoCore.with(
        Outside.of(
            database.storage(), LocalKeyVault.of(key), InstantSource.system(), UUID::randomUUID));
  }
}
