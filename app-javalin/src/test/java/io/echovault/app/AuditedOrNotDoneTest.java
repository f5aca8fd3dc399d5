package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Contact;
import io.echovault.testkit.Eventually;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedOrNotDoneTest {
  private static final String FAILING =
      """
      CREATE FUNCTION echovault.fail_at_random() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF random() < 0.4 THEN
          RAISE EXCEPTION 'no event today';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER fail_at_random BEFORE INSERT ON echovault.audit_events
        FOR EACH ROW EXECUTE FUNCTION echovault.fail_at_random();
      """;
  private static final String ACTS_WITHOUT_EVENT =
      """
      SELECT count(*) FROM echovault.journal j WHERE NOT EXISTS (
        SELECT FROM echovault.audit_events e WHERE e.tenant_id = j.tenant_id
          AND e.member_id = j.member_id AND e.subject = j.memory_id::text)
      """;
  private static final String EVENTS_WITHOUT_ACT =
      """
      SELECT count(*) FROM echovault.audit_events e
      WHERE e.act = 'MEMORY_REMEMBERED' AND NOT EXISTS (
        SELECT FROM echovault.journal j WHERE j.tenant_id = e.tenant_id
          AND j.member_id = e.member_id AND j.memory_id::text = e.subject)
      """;
  private static final String HEADS_WITHOUT_EVENT =
      """
      SELECT count(*) FROM echovault.members m WHERE m.audit_seq <> (
        SELECT count(*) FROM echovault.audit_events e WHERE e.tenant_id = m.tenant_id
          AND e.member_id = m.member_id)
      """;
  private static final String DONE = "SELECT count(*) FROM echovault.journal";

  @TempDir private Path directory;

  @Test
  void doesNothingOfWhichTheEventCannotBeWritten() throws SQLException {
    try (var bot = RunningBot.start(directory);
        Connection owner = DatabaseDump.connect(bot.postgres().url())) {
      try (var statement = owner.createStatement()) {
        statement.execute(FAILING);
      }
      for (int i = 0; i < 20; i++) {
        bot.postSigned(
            bot.text(Contact.ofPhone("3460011120" + i, "Ana"), "The spare key is at Luis's"));
      }
      Eventually.eventually("half of them are kept", () -> count(owner, DONE) >= 10);
      assertThat(count(owner, ACTS_WITHOUT_EVENT)).isZero();
      assertThat(count(owner, EVENTS_WITHOUT_ACT)).isZero();
      assertThat(count(owner, HEADS_WITHOUT_EVENT)).isZero();
    }
  }

  private static long count(Connection owner, String sql) {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
