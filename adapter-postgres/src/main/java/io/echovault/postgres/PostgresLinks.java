package io.echovault.postgres;

import io.echovault.ports.outbound.Links;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The one-time links in PostgreSQL. */
final class PostgresLinks implements Links {
  private static final String FIND =
      """
      SELECT token, tenant_id, member_id, expires_at, content, version, mac FROM links
      WHERE token = :token AND expires_at > :now
      """;
  private static final String OF_MEMBER =
      """
      SELECT token, tenant_id, member_id, expires_at, content, version, mac FROM links
      WHERE tenant_id = ? AND member_id = ?
      """;
  private static final String KEEP =
      """
      INSERT INTO links (tenant_id, member_id, token, expires_at, content, version, mac)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET token = excluded.token, expires_at = excluded.expires_at, content = excluded.content,
          version = excluded.version, mac = excluded.mac
      """;
  private static final String USE =
      """
      DELETE FROM links
      WHERE tenant_id = ? AND member_id = ? AND token = ? AND expires_at > ? RETURNING token
      """;

  private final Transactions transactions;

  PostgresLinks(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<LinkRecord> find(Fingerprint token, Instant now) {
    return transactions.each(
        handle ->
            handle
                .createQuery(FIND)
                .bind("token", token.value())
                .bind("now", Values.time(now))
                .map((row, context) -> link(row))
                .findOne());
  }

  /** The link of a member, expired or not; it comes behind the next question. */
  static Statements.Rows<LinkRecord> of(Statements statements, MemberRef member) {
    return statements.askBehind(
        PostgresLinks::link, OF_MEMBER, member.tenant().value(), member.member().value());
  }

  /** Keeps a link inside a tenant's transaction. */
  static void keep(Statements statements, LinkRecord link) {
    statements.add(
        KEEP,
        link.member().tenant().value(),
        link.member().member().value(),
        link.token().value(),
        Values.time(link.expiresAt()),
        link.content().array(),
        link.proof().version(),
        link.proof().mac().array());
  }

  /** Uses a link up inside a tenant's transaction. */
  static boolean use(Statements statements, LinkRecord link, Instant now) {
    return statements
        .askForOne(
            row -> Values.fingerprint(row, "token"),
            USE,
            link.member().tenant().value(),
            link.member().member().value(),
            link.token().value(),
            Values.time(now))
        .isPresent();
  }

  private static LinkRecord link(ResultSet row) throws SQLException {
    return new LinkRecord(
        Values.fingerprint(row, "token"),
        new MemberRef(
            new TenantId(Values.uuid(row, "tenant_id")),
            new MemberId(Values.uuid(row, "member_id"))),
        Values.instant(row, "expires_at"),
        Values.bytes(row, "content"),
        Values.proof(row));
  }
}
