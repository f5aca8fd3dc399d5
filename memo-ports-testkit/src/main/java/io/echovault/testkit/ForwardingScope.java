package io.echovault.testkit;

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
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * A scope that does what another does, to be extended by what does one thing otherwise. It forwards
 * every method, also those that a port has a default for.
 */
public class ForwardingScope implements TenantScope {
  private final TenantScope direct;

  protected ForwardingScope(TenantScope direct) {
    this.direct = direct;
  }

  @Override
  public Replies replies() {
    return direct.replies();
  }

  @Override
  public Snapshots snapshots() {
    return direct.snapshots();
  }

  @Override
  public Vectors vectors() {
    return direct.vectors();
  }

  @Override
  public Logins logins() {
    return direct.logins();
  }

  @Override
  public Voices voices() {
    return direct.voices();
  }

  @Override
  public Recordings recordings() {
    return direct.recordings();
  }

  @Override
  public OpenSessions sessions() {
    return direct.sessions();
  }

  @Override
  public TenantId tenant() {
    return direct.tenant();
  }

  @Override
  public Administration administration() {
    return direct.administration();
  }

  @Override
  public Members members() {
    return direct.members();
  }

  @Override
  public Divisions divisions() {
    return direct.divisions();
  }

  @Override
  public Billing billing() {
    return direct.billing();
  }

  @Override
  public Journal journal() {
    return direct.journal();
  }

  @Override
  public void audit(List<AuditEvent> events) {
    direct.audit(events);
  }

  @Override
  public List<AuditEvent> auditAfter(MemberId member, long seq, int limit) {
    return direct.auditAfter(member, seq, limit);
  }

  @Override
  public DirectoryEntry claim(DirectoryEntry entry) {
    return direct.claim(entry);
  }

  @Override
  public void discard(DirectoryEntry entry) {
    direct.discard(entry);
  }

  @Override
  public AccessRows accessRows(MemberId member) {
    return direct.accessRows(member);
  }

  @Override
  public void release(Fingerprint identity, MemberId member) {
    direct.release(identity, member);
  }

  @Override
  public void handOver(MemberId member, DirectoryEntry entry) {
    direct.handOver(member, entry);
  }

  @Override
  public void schedule(DueItem item) {
    direct.schedule(item);
  }

  @Override
  public void unschedule(DueItem item) {
    direct.unschedule(item);
  }

  @Override
  public void keepLink(LinkRecord link) {
    direct.keepLink(link);
  }

  @Override
  public boolean useLink(LinkRecord link, Instant now) {
    return direct.useLink(link, now);
  }

  @Override
  public void verify(Fence fence) {
    direct.verify(fence);
  }
}
