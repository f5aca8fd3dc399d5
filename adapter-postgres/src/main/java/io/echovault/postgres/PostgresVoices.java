package io.echovault.postgres;

import io.echovault.ports.outbound.Voices;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What is kept of the voices of one tenant's members, in PostgreSQL. */
final class PostgresVoices implements Voices {
  private static final String FIND =
      "SELECT content, version, mac FROM voices WHERE tenant_id = ? AND member_id = ?";
  private static final String KEEP =
      """
      INSERT INTO voices (tenant_id, member_id, content, version, mac)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET content = excluded.content, version = excluded.version, mac = excluded.mac
      WHERE ? < 0 OR voices.version = ?
      RETURNING member_id
      """;
  private static final String REMOVE = "DELETE FROM voices WHERE tenant_id = ? AND member_id = ?";

  private final TenantId tenant;
  private final Statements statements;

  PostgresVoices(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public Optional<VoiceRecord> find(MemberId member) {
    return statements.askForOne(PostgresVoices::voice, FIND, tenant.value(), member.value());
  }

  /** What is kept of a member's voice, which comes behind the next question. */
  Statements.Rows<VoiceRecord> stored(MemberId member) {
    return statements.askBehind(PostgresVoices::voice, FIND, tenant.value(), member.value());
  }

  // Whoever waits for the row sees it as it is then, and the condition is looked at anew.
  @Override
  public boolean keep(MemberId member, VoiceRecord voice) {
    return statements
        .askForOne(
            row -> Values.uuid(row, "member_id"),
            KEEP,
            tenant.value(),
            member.value(),
            voice.content().array(),
            voice.proof().version(),
            voice.proof().mac().array(),
            Values.replaced(voice.proof()),
            Values.replaced(voice.proof()))
        .isPresent();
  }

  @Override
  public void remove(MemberId member) {
    statements.add(REMOVE, tenant.value(), member.value());
  }

  private static VoiceRecord voice(ResultSet row) throws SQLException {
    return new VoiceRecord(Values.bytes(row, "content"), Values.proof(row));
  }
}
