package io.echovault.postgres;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One tenant's data inside one transaction of PostgreSQL. */
final class PostgresScope implements TenantScope {
  private final Handle handle;
  private final TenantId tenant;
  private final Writes writes;
  private final PostgresAudit audit;
  private boolean ended;

  PostgresScope(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
    this.writes = new Writes(handle.getConnection());
    this.audit = new PostgresAudit(handle, tenant, writes);
  }

  /** Carries out the changes that were collected. */
  void complete() {
    writes.flush();
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
  public Members members() {
    open();
    return new PostgresMembers(handle, tenant, writes);
  }

  @Override
  public Journal journal() {
    open();
    return new PostgresJournal(handle, tenant, writes);
  }

  @Override
  public Replies replies() {
    open();
    return new PostgresReplies(handle, tenant, writes);
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
  public MemberRef claim(Fingerprint identity, MemberId member) {
    open();
    writes.flush();
    return PostgresDirectory.claim(handle, identity, new MemberRef(tenant, member));
  }

  @Override
  public void release(Fingerprint identity, MemberId member) {
    open();
    PostgresDirectory.release(writes, identity, new MemberRef(tenant, member));
  }

  @Override
  public void schedule(DueItem item) {
    open();
    own(item);
    PostgresDueItems.schedule(writes, item);
  }

  @Override
  public void unschedule(DueItem item) {
    open();
    own(item);
    PostgresDueItems.unschedule(writes, item);
  }

  // The agenda lies outside row-level security.
  private void own(DueItem item) {
    if (!item.member().tenant().equals(tenant)) {
      throw new IllegalArgumentException("the item belongs to another tenant");
    }
  }

  @Override
  public void verify(Fence fence) {
    open();
    PostgresLanes.verify(handle, fence);
  }
}
