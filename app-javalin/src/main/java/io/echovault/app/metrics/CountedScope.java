package io.echovault.app.metrics;

import io.echovault.ports.outbound.Administration;
import io.echovault.ports.outbound.Divisions;
import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Logins;
import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.OpenSessions;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A scope that notes how many memories were appended in its transaction. */
final class CountedScope implements TenantScope {
  private final TenantScope scope;
  private final AtomicInteger remembered;

  CountedScope(TenantScope scope, AtomicInteger remembered) {
    this.scope = scope;
    this.remembered = remembered;
  }

  // The audit event stands for the memory: there is exactly one for each.
  @Override
  public void audit(List<AuditEvent> events) {
    scope.audit(events);
    events.stream()
        .filter(event -> event.act() == AuditEvent.Act.MEMORY_REMEMBERED)
        .forEach(event -> remembered.incrementAndGet());
  }

  @Override
  public TenantId tenant() {
    return scope.tenant();
  }

  @Override
  public Administration administration() {
    return scope.administration();
  }

  @Override
  public Members members() {
    return scope.members();
  }

  @Override
  public Divisions divisions() {
    return scope.divisions();
  }

  @Override
  public Journal journal() {
    return scope.journal();
  }

  @Override
  public Replies replies() {
    return scope.replies();
  }

  @Override
  public Snapshots snapshots() {
    return scope.snapshots();
  }

  @Override
  public Vectors vectors() {
    return scope.vectors();
  }

  @Override
  public Logins logins() {
    return scope.logins();
  }

  @Override
  public OpenSessions sessions() {
    return scope.sessions();
  }

  @Override
  public List<AuditEvent> auditAfter(MemberId member, long seq, int limit) {
    return scope.auditAfter(member, seq, limit);
  }

  @Override
  public DirectoryEntry claim(DirectoryEntry entry) {
    return scope.claim(entry);
  }

  @Override
  public void discard(DirectoryEntry entry) {
    scope.discard(entry);
  }

  @Override
  public AccessRows accessRows(MemberId member) {
    return scope.accessRows(member);
  }

  @Override
  public void release(Fingerprint identity, MemberId member) {
    scope.release(identity, member);
  }

  @Override
  public void handOver(MemberId member, DirectoryEntry entry) {
    scope.handOver(member, entry);
  }

  @Override
  public void schedule(DueItem item) {
    scope.schedule(item);
  }

  @Override
  public void unschedule(DueItem item) {
    scope.unschedule(item);
  }

  @Override
  public void keepLink(LinkRecord link) {
    scope.keepLink(link);
  }

  @Override
  public boolean useLink(LinkRecord link, Instant now) {
    return scope.useLink(link, now);
  }

  @Override
  public void verify(Fence fence) {
    scope.verify(fence);
  }
}
