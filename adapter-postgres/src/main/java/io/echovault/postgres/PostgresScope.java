package io.echovault.postgres;

import io.echovault.ports.outbound.Administration;
import io.echovault.ports.outbound.Billing;
import io.echovault.ports.outbound.Divisions;
import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Logins;
import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.OpenSessions;
import io.echovault.ports.outbound.Recordings;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.outbound.Voices;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One tenant's data inside one transaction of PostgreSQL. */
final class PostgresScope implements TenantScope {
  // The first statement of the transaction; the others are bound by what it sets.
  private static final String ENTER = "SELECT enter_tenant(?)";

  private final Handle handle;
  private final TenantId tenant;
  private final Statements statements;
  private final PostgresAudit audit;
  private final PostgresReplies replies;
  private final PostgresSessions sessions;
  private final PostgresBilling billing;
  private boolean ended;

  PostgresScope(Handle handle, TenantId tenant, ExchangeTexts texts) {
    this.handle = handle;
    this.tenant = tenant;
    this.statements = new Statements(handle.getConnection(), texts);
    statements.add(ENTER, tenant.value());
    this.audit = new PostgresAudit(tenant, statements);
    this.replies = new PostgresReplies(tenant, statements);
    this.sessions = new PostgresSessions(tenant, statements);
    this.billing = new PostgresBilling(tenant, statements);
  }

  /** Carries out the changes that were collected, and commits them. */
  void complete() {
    statements.commit();
  }

  /** Makes sure that nobody uses the scope after its transaction. */
  void end() {
    ended = true;
  }

  private void open() {
    if (ended) {
      throw new IllegalStateException("the transaction has ended");
    }
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  @Override
  public Administration administration() {
    open();
    return new PostgresAdministration(tenant, statements);
  }

  @Override
  public Members members() {
    open();
    return new PostgresMembers(tenant, statements);
  }

  @Override
  public Journal journal() {
    open();
    return new PostgresJournal(tenant, statements);
  }

  @Override
  public Replies replies() {
    open();
    return replies;
  }

  @Override
  public Vectors vectors() {
    open();
    return new PostgresVectors(tenant, statements);
  }

  @Override
  public Logins logins() {
    open();
    return new PostgresLogins(tenant, statements);
  }

  @Override
  public Voices voices() {
    open();
    return new PostgresVoices(tenant, statements);
  }

  @Override
  public Recordings recordings() {
    open();
    return new PostgresRecordings(tenant, statements);
  }

  @Override
  public OpenSessions sessions() {
    open();
    return sessions;
  }

  @Override
  public Snapshots snapshots() {
    open();
    return new PostgresSnapshots(tenant, statements);
  }

  @Override
  public Divisions divisions() {
    open();
    return new PostgresDivisions(tenant, statements);
  }

  @Override
  public Billing billing() {
    open();
    return billing;
  }

  @Override
  public void audit(List<AuditEvent> events) {
    open();
    audit.append(events);
  }

  @Override
  public List<AuditEvent> auditAfter(MemberId member, long seq, int limit) {
    open();
    return audit.after(member, seq, limit);
  }

  @Override
  public DirectoryEntry claim(DirectoryEntry entry) {
    open();
    own(entry.member());
    statements.flush();
    return PostgresDirectory.claim(handle, entry);
  }

  @Override
  public void discard(DirectoryEntry entry) {
    open();
    PostgresDirectory.discard(statements, entry);
  }

  @Override
  public void release(Fingerprint identity, MemberId member) {
    open();
    PostgresDirectory.release(statements, identity, new MemberRef(tenant, member));
  }

  @Override
  public void handOver(MemberId member, DirectoryEntry entry) {
    open();
    PostgresDirectory.handOver(statements, new MemberRef(tenant, member), entry);
  }

  @Override
  public void schedule(DueItem item) {
    open();
    own(item.member());
    PostgresDueItems.schedule(statements, item);
  }

  @Override
  public void unschedule(DueItem item) {
    open();
    own(item.member());
    PostgresDueItems.unschedule(statements, item);
  }

  @Override
  public AccessRows accessRows(MemberId member) {
    open();
    var ref = new MemberRef(tenant, member);
    var logins = new PostgresLogins(tenant, statements);
    Statements.Rows<MemberRecord> stored = new PostgresMembers(tenant, statements).stored(member);
    Statements.Rows<LoginRecord> login = logins.stored(member);
    Statements.Rows<RecoveryRecord> recovery = logins.storedRecovery(member);
    Statements.Rows<LiveSession> open = sessions.stored(member);
    Statements.Rows<LinkRecord> link = PostgresLinks.of(statements, ref);
    Statements.Rows<VoiceRecord> voice = new PostgresVoices(tenant, statements).stored(member);
    Statements.Rows<DirectoryEntry> entries = PostgresDirectory.of(statements, ref);
    return new AccessRows(
        stored.get().stream().findFirst(),
        login.get().stream().findFirst(),
        recovery.get().stream().findFirst(),
        open.get(),
        link.get().stream().findFirst(),
        entries.get(),
        voice.get().stream().findFirst());
  }

  @Override
  public void keepLink(LinkRecord link) {
    open();
    own(link.member());
    PostgresLinks.keep(statements, link);
  }

  @Override
  public boolean useLink(LinkRecord link, Instant now) {
    open();
    own(link.member());
    return PostgresLinks.use(statements, link, now);
  }

  // The agenda and the links lie outside row-level security.
  private void own(MemberRef member) {
    if (!member.tenant().equals(tenant)) {
      throw new IllegalArgumentException("the member belongs to another tenant");
    }
  }

  @Override
  public void verify(Fence fence) {
    open();
    PostgresLanes.verify(statements, fence);
  }
}
