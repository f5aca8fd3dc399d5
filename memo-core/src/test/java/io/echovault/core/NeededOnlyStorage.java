package io.echovault.core;

import io.echovault.ports.outbound.Administration;
import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.outbound.Directory;
import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A storage as a program of its own would write it: what every bot needs, and nothing else. */
final class NeededOnlyStorage implements Storage {
  private final InMemoryStorage rows = new InMemoryStorage();

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return rows.inTenant(tenant, scope -> work.apply(new Needed(scope)));
  }

  @Override
  public Directory directory() {
    return rows.directory();
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return rows.members(after, limit);
  }

  @Override
  public WrappedKeys keys() {
    return rows.keys();
  }

  @Override
  public DueItems dueItems() {
    return rows.dueItems();
  }

  @Override
  public AuditHeads auditHeads() {
    return rows.auditHeads();
  }

  private record Needed(TenantScope scope) implements TenantScope {
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
    public Journal journal() {
      return scope.journal();
    }

    @Override
    public Replies replies() {
      return scope.replies();
    }

    @Override
    public void audit(List<AuditEvent> events) {
      scope.audit(events);
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
    public AccessRows accessRows(MemberId member) {
      return scope.accessRows(member);
    }

    @Override
    public void verify(Fence fence) {
      scope.verify(fence);
    }
  }
}
