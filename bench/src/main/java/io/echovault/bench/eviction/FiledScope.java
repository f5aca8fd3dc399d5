package io.echovault.bench.eviction;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.VectorProgress;
import java.util.List;

/** A tenant's scope with journal and vectors in files and no audit chain. */
final class FiledScope implements TenantScope {
  private final FiledStorage storage;
  private final TenantScope direct;

  FiledScope(FiledStorage storage, TenantScope direct) {
    this.storage = storage;
    this.direct = direct;
  }

  @Override
  public Journal journal() {
    return new Journal() {
      @Override
      public void append(MemberId member, List<SealedEntry> entries) {
        storage.journal(tenant()).add(entries);
      }

      @Override
      public List<SealedEntry> after(MemberId member, long seq, int limit) {
        if (seq == 0) {
          storage.countReading();
        }
        return storage.journal(tenant()).after(seq, limit);
      }

      @Override
      public List<SealedEntry> of(MemberId member, MemoryId memory) {
        return storage.journal(tenant()).after(0, Integer.MAX_VALUE).stream()
            .filter(entry -> entry.memory().equals(memory))
            .toList();
      }

      @Override
      public void shred(MemberId member, MemoryId memory) {
        throw new UnsupportedOperationException("nothing is forgotten here");
      }
    };
  }

  @Override
  public Vectors vectors() {
    return new Vectors() {
      @Override
      public void put(MemberId member, List<SealedVectors> vectors) {
        storage.vectors(tenant()).add(vectors);
      }

      @Override
      public List<SealedVectors> after(MemberId member, long place, int limit) {
        return storage.vectors(tenant()).after(place, limit);
      }

      @Override
      public void remove(MemberId member, MemoryId memory) {
        throw new UnsupportedOperationException("nothing is forgotten here");
      }

      @Override
      public VectorProgress progress(MemberId member) {
        return direct.vectors().progress(member);
      }

      @Override
      public void save(MemberId member, VectorProgress progress) {
        direct.vectors().save(member, progress);
      }
    };
  }

  @Override
  public void audit(List<AuditEvent> events) {
    // Let go: five million events would fill the heap that is measured.
  }

  @Override
  public List<AuditEvent> auditAfter(MemberId member, long seq, int limit) {
    return List.of();
  }

  @Override
  public TenantId tenant() {
    return direct.tenant();
  }

  @Override
  public Members members() {
    return direct.members();
  }

  @Override
  public Replies replies() {
    return direct.replies();
  }

  @Override
  public MemberRef claim(Fingerprint identity, MemberId member) {
    return direct.claim(identity, member);
  }

  @Override
  public void release(Fingerprint identity, MemberId member) {
    direct.release(identity, member);
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
  public void verify(Fence fence) {
    direct.verify(fence);
  }
}
