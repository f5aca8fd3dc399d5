package io.echovault.bench.eviction;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.VectorProgress;
import io.echovault.testkit.ForwardingScope;
import java.util.List;

/** A tenant's scope with journal and vectors in files, and of audit chains the ends only. */
final class FiledScope extends ForwardingScope {
  private final FiledStorage storage;

  FiledScope(FiledStorage storage, TenantScope direct) {
    super(direct);
    this.storage = storage;
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
        return FiledScope.super.vectors().progress(member);
      }

      @Override
      public void save(MemberId member, VectorProgress progress) {
        FiledScope.super.vectors().save(member, progress);
      }
    };
  }

  @Override
  public void audit(List<AuditEvent> events) {
    // All but the last of each chain: five million events would fill the heap that is measured.
    events.forEach(each -> storage.keepLast(tenant(), each));
  }

  @Override
  public List<AuditEvent> auditAfter(MemberId member, long seq, int limit) {
    return storage.last(tenant(), member).filter(each -> each.seq() > seq).stream().toList();
  }
}
