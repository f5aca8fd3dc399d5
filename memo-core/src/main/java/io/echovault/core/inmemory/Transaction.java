package io.echovault.core.inmemory;

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
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** One transaction of one tenant, whose lock it holds. */
public final class Transaction implements TenantScope {
  private final Platform platform;
  private final TenantId tenant;
  private final TenantRows rows;
  private final Changes changes = new Changes();
  private final RegisterChanges identities = new RegisterChanges();
  private final List<Runnable> onCommit = new ArrayList<>();
  private boolean ended;

  Transaction(Platform platform, TenantId tenant, TenantRows rows) {
    this.platform = platform;
    this.tenant = tenant;
    this.rows = rows;
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  @Override
  public Administration administration() {
    checkOpen();
    return new AdministrationRow(rows, changes, tenant);
  }

  @Override
  public Members members() {
    checkOpen();
    return new MemberRows(rows, changes, this::eraseOutside);
  }

  private void eraseOutside(MemberId id) {
    MemberRef member = new MemberRef(tenant, id);
    platform.register.releaseAll(identities, member);
    platform.links.remove(changes, member);
    onCommit.add(() -> platform.calendar.unscheduleAll(member));
  }

  @Override
  public Journal journal() {
    checkOpen();
    return new JournalRows(rows, changes);
  }

  @Override
  public Replies replies() {
    checkOpen();
    return new ReplyRows(rows, changes);
  }

  @Override
  public Vectors vectors() {
    checkOpen();
    return new VectorRows(rows, changes);
  }

  @Override
  public Logins logins() {
    checkOpen();
    return new LoginRows(rows, changes);
  }

  @Override
  public Voices voices() {
    checkOpen();
    return new VoiceRows(rows, changes);
  }

  @Override
  public Recordings recordings() {
    checkOpen();
    return new RecordingRows(rows, changes);
  }

  @Override
  public OpenSessions sessions() {
    checkOpen();
    return new SessionRows(rows, changes);
  }

  @Override
  public Snapshots snapshots() {
    checkOpen();
    return new SnapshotRows(rows, changes);
  }

  @Override
  public Divisions divisions() {
    checkOpen();
    return new DivisionRows(rows, changes);
  }

  @Override
  public Billing billing() {
    checkOpen();
    return new BillingRows(rows, changes);
  }

  @Override
  public void audit(List<AuditEvent> events) {
    checkOpen();
    for (AuditEvent event : events) {
      NavigableMap<Long, AuditEvent> chain = rows.audit(event.member());
      if (chain.containsKey(event.seq())) {
        throw new IllegalStateException("place " + event.seq() + " in an audit chain is taken");
      }
      changes.put(chain, event.seq(), event);
    }
  }

  @Override
  public List<AuditEvent> auditAfter(MemberId member, long seq, int limit) {
    checkOpen();
    return rows.audit(member).tailMap(seq, false).values().stream().limit(limit).toList();
  }

  @Override
  public DirectoryEntry claim(DirectoryEntry entry) {
    checkOwn(entry.member());
    return platform.register.claim(identities, entry);
  }

  @Override
  public void discard(DirectoryEntry entry) {
    checkOpen();
    platform.register.discard(identities, entry);
  }

  @Override
  public void release(Fingerprint identity, MemberId member) {
    checkOpen();
    platform.register.release(identities, identity, new MemberRef(tenant, member));
  }

  @Override
  public void handOver(MemberId member, DirectoryEntry entry) {
    checkOpen();
    platform.register.handOver(identities, new MemberRef(tenant, member), entry);
  }

  @Override
  public void schedule(DueItem item) {
    checkOpen();
    onCommit.add(() -> platform.calendar.schedule(item));
  }

  @Override
  public void unschedule(DueItem item) {
    checkOpen();
    onCommit.add(() -> platform.calendar.unschedule(item));
  }

  @Override
  public AccessRows accessRows(MemberId member) {
    checkOpen();
    MemberRef ref = new MemberRef(tenant, member);
    return new AccessRows(
        Optional.ofNullable(rows.members.get(member)),
        Optional.ofNullable(rows.logins.get(member)),
        Optional.ofNullable(rows.recoveries.get(member)),
        rows.sessions.values().stream().filter(each -> each.member().equals(ref)).toList(),
        platform.links.of(ref),
        platform.register.entriesOf(ref),
        Optional.ofNullable(rows.voices.get(member)));
  }

  @Override
  public void keepLink(LinkRecord link) {
    checkOwn(link.member());
    platform.links.keep(changes, link);
  }

  @Override
  public boolean useLink(LinkRecord link, Instant now) {
    checkOwn(link.member());
    return platform.links.use(changes, link, now);
  }

  @Override
  public void verify(Fence fence) {
    checkOpen();
    platform.verify(fence);
  }

  /** Every member of the tenant. */
  Collection<MemberRecord> everyMember() {
    checkOpen();
    return rows.members.values();
  }

  void end(boolean commit) {
    ended = true;
    if (commit) {
      onCommit.forEach(Runnable::run);
    } else {
      changes.undo();
    }
    platform.register.end(identities, commit);
  }

  private void checkOwn(MemberRef member) {
    checkOpen();
    if (!member.tenant().equals(tenant)) {
      throw new IllegalArgumentException("the member belongs to another tenant");
    }
  }

  private void checkOpen() {
    if (ended) {
      throw new IllegalStateException("a scope ends with its transaction");
    }
  }
}
