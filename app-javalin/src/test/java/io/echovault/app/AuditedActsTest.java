package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Note;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import io.echovault.testkit.Fixtures;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An act that cannot be audited does not happen. */
class AuditedActsTest {
  private static final int ACTS = 400;

  /** The database refuses three of ten audit events, before or after it has written them. */
  private static final String REFUSE =
      """
      SET search_path = echovault;
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF random() < 0.15 THEN RAISE 'refused' USING ERRCODE = 'XX000'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_before BEFORE INSERT ON audit_events
        FOR EACH ROW EXECUTE FUNCTION refuse();
      CREATE TRIGGER refuse_after AFTER INSERT ON audit_events
        FOR EACH ROW EXECUTE FUNCTION refuse()
      """;

  private static final String ACTS_BY_MEMORY =
      """
      SELECT tenant_id, member_id, memory_id::text, 'MEMORY_' || change, count(*)
      FROM echovault.journal GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT tenant_id, member_id, '', 'MEMBER_ENROLLED', 1 FROM echovault.members
      """;
  private static final String EVENTS =
      """
      SELECT tenant_id, member_id, subject, act, count(*)
      FROM echovault.audit_events GROUP BY 1, 2, 3, 4
      """;
  private static final String BROKEN_ENDS =
      """
      SELECT m.member_id FROM echovault.members m WHERE m.audit_seq <>
        (SELECT count(*) FROM echovault.audit_events e
         WHERE e.tenant_id = m.tenant_id AND e.member_id = m.member_id AND e.seq <= m.audit_seq)
      """;

  private final Random random = new Random(1);

  @Test
  void keepsNoActWhoseEventTheDatabaseRefuses() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.temporary();
        PostgresDatabase database =
            PostgresDatabase.open(new PostgresSettings(postgres.url(), Optional.empty(), 4));
        Connection owner = administrator(postgres)) {
      run(owner, REFUSE);
      Memories memories = memories(database);
      int refused = 0;
      for (int each = 0; each < ACTS; each++) {
        refused += act(memories, each) ? 0 : 1;
      }
      assertThat(refused).isBetween(ACTS / 10, ACTS / 2);
      assertThat(count(owner, ACTS_BY_MEMORY)).isGreaterThan(ACTS / 4);
      assertThat(count(owner, ACTS_BY_MEMORY + " EXCEPT " + EVENTS)).isZero();
      assertThat(count(owner, EVENTS + " EXCEPT (" + ACTS_BY_MEMORY + ")")).isZero();
      assertThat(count(owner, BROKEN_ENDS)).isZero();

      // The same look, at an act whose event is gone.
      run(owner, "DELETE FROM echovault.audit_events WHERE act = 'MEMORY_CORRECTED'");
      assertThat(count(owner, ACTS_BY_MEMORY + " EXCEPT " + EVENTS)).isPositive();
      assertThat(count(owner, BROKEN_ENDS)).isPositive();
    }
  }

  private static Memories memories(PostgresDatabase database) {
    return MemoCore.with(
            Outside.of(
                database.storage(),
                LocalKeyVault.of(new Bytes(new byte[32])),
                InstantSource.system(),
                UUID::randomUUID))
        .memories();
  }

  /** Does something; gives whether it was done. */
  private boolean act(Memories memories, int each) {
    try {
      MemberRef member =
          memories.enrol(ChannelIdentity.whatsappPhone("3460011" + (1000 + random.nextInt(8))));
      List<Memory> recent = memories.recent(member, 10);
      if (recent.isEmpty() || random.nextInt(3) == 0) {
        memories.remember(member, Note.said("The box " + each + " is green", Fixtures.NOON));
      } else if (random.nextInt(3) > 0) {
        memories.correct(member, oneOf(recent), "The box " + each + " is blue");
      } else {
        memories.forget(member, oneOf(recent));
      }
      return true;
    } catch (MemoException.TryAgain e) {
      return false;
    }
  }

  private int oneOf(List<Memory> memories) {
    return memories.get(random.nextInt(memories.size())).number();
  }

  private static Connection administrator(LocalPostgres postgres) throws SQLException {
    URI uri = URI.create(postgres.administratorUrl());
    String[] login = uri.getRawUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d%s".formatted(uri.getHost(), uri.getPort(), uri.getPath()),
        login[0],
        login[1]);
  }

  private static void run(Connection owner, String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection owner, String query) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM (" + query + ") AS found")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
