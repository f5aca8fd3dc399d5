package io.echovault.postgres;

import io.echovault.ports.outbound.OpenSessions;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One tenant's sessions in PostgreSQL. */
final class PostgresSessions implements OpenSessions {
  private static final String COLUMNS =
      "SELECT member_id, session_id, factors, opened_at, expires_at, version, mac";
  private static final String ALL =
      COLUMNS
          + " FROM sessions WHERE tenant_id = ? AND member_id = ?"
          + " ORDER BY expires_at DESC";
  private static final String DROP_EXPIRED =
      "DELETE FROM sessions WHERE tenant_id = ? AND member_id = ? AND expires_at <= ?";
  private static final String OPEN =
      """
      INSERT INTO sessions
        (tenant_id, member_id, session_id, factors, opened_at, expires_at, version, mac)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String KEEP =
      """
      UPDATE sessions SET factors = ?, opened_at = ?, expires_at = ?, version = ?, mac = ?
      WHERE tenant_id = ? AND member_id = ? AND session_id = ? AND (? < 0 OR version = ?)
      """;
  private static final String END_ALL =
      "DELETE FROM sessions WHERE tenant_id = ? AND member_id = ?";
  private static final String END = END_ALL + " AND session_id = ?";

  private static final String SEPARATOR = " ";

  private final TenantId tenant;
  private final Statements statements;
  private final Map<MemberId, Statements.Rows<LiveSession>> expected = new HashMap<>();

  PostgresSessions(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public void open(LiveSession session) {
    MemberId member = session.member().member();
    expected.remove(member);
    statements.add(DROP_EXPIRED, tenant.value(), member.value(), Values.time(session.openedAt()));
    statements.add(
        OPEN,
        tenant.value(),
        member.value(),
        session.id().value(),
        names(session.factors()),
        Values.time(session.openedAt()),
        Values.time(session.expiresAt()),
        session.proof().version(),
        session.proof().mac().array());
  }

  @Override
  public void expect(MemberId member, Instant now) {
    expected.put(member, stored(member));
  }

  /** The sessions of a member, which come behind the next question. */
  Statements.Rows<LiveSession> stored(MemberId member) {
    return statements.askBehind(this::session, ALL, tenant.value(), member.value());
  }

  @Override
  public List<LiveSession> all(MemberId member, Instant now) {
    Statements.Rows<LiveSession> rows = expected.remove(member);
    List<LiveSession> all =
        rows == null
            ? statements.ask(this::session, ALL, tenant.value(), member.value())
            : rows.get();
    return all.stream().filter(each -> lasts(each, now)).toList();
  }

  @Override
  public void keep(LiveSession session) {
    statements.addForOne(
        () -> new MemoException.TryAgain("a session was changed meanwhile"),
        KEEP,
        names(session.factors()),
        Values.time(session.openedAt()),
        Values.time(session.expiresAt()),
        session.proof().version(),
        session.proof().mac().array(),
        tenant.value(),
        session.member().member().value(),
        session.id().value(),
        Values.replaced(session.proof()),
        Values.replaced(session.proof()));
  }

  @Override
  public void end(MemberId member, SessionId session) {
    expected.remove(member);
    statements.add(END, tenant.value(), member.value(), session.value());
  }

  @Override
  public void endAll(MemberId member) {
    expected.remove(member);
    statements.add(END_ALL, tenant.value(), member.value());
  }

  /** Whether a session is not over; one that is over is dropped, with all others that are. */
  private boolean lasts(LiveSession session, Instant now) {
    boolean lasts = session.expiresAt().isAfter(now);
    if (!lasts) {
      MemberId member = session.member().member();
      statements.add(DROP_EXPIRED, tenant.value(), member.value(), Values.time(now));
    }
    return lasts;
  }

  private static String names(Set<Factor> factors) {
    return factors.stream().sorted().map(Factor::name).collect(Collectors.joining(SEPARATOR));
  }

  private static Set<Factor> factors(String names) {
    return Arrays.stream(names.split(SEPARATOR, -1))
        .map(Factor::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private LiveSession session(ResultSet row) throws SQLException {
    return new LiveSession(
        new SessionId(Values.uuid(row, "session_id")),
        new MemberRef(tenant, new MemberId(Values.uuid(row, "member_id"))),
        factors(row.getString("factors")),
        Values.instant(row, "opened_at"),
        Values.instant(row, "expires_at"),
        Values.proof(row));
  }
}
