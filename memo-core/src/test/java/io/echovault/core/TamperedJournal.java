package io.echovault.core;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.testkit.ForwardingScope;
import io.echovault.testkit.ForwardingStorage;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A storage whose journals show other rows than were written, as after an update by hand. */
final class TamperedJournal {
  private UnaryOperator<SealedEntry> change = UnaryOperator.identity();
  private Predicate<SealedEntry> kept = entry -> true;

  /** From now on every row is shown like this. */
  void show(UnaryOperator<SealedEntry> changed) {
    change = changed;
  }

  /** From now on rows are missing. */
  void remove(Predicate<SealedEntry> removed) {
    kept = removed.negate();
  }

  Storage around(Storage direct) {
    return new ForwardingStorage(direct) {
      @Override
      public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
        return super.inTenant(tenant, scope -> work.apply(new Scope(scope)));
      }
    };
  }

  static SealedEntry in(SealedEntry entry, Tier tier) {
    return row(entry, entry.memory(), entry.change(), tier, entry.content());
  }

  static SealedEntry of(SealedEntry entry, MemoryId memory) {
    return row(entry, memory, entry.change(), entry.tier(), entry.content());
  }

  static SealedEntry forgotten(SealedEntry entry) {
    return row(entry, entry.memory(), Change.FORGOTTEN, entry.tier(), Bytes.NONE);
  }

  static SealedEntry blank(SealedEntry entry) {
    return row(entry, entry.memory(), entry.change(), entry.tier(), Bytes.NONE);
  }

  static SealedEntry flipped(SealedEntry entry) {
    byte[] content = entry.content().array().clone();
    content[20] ^= 1;
    return row(entry, entry.memory(), entry.change(), entry.tier(), new Bytes(content));
  }

  private static SealedEntry row(
      SealedEntry entry, MemoryId memory, Change change, Tier tier, Bytes content) {
    return new SealedEntry(
        entry.seq(),
        memory,
        entry.number(),
        change,
        tier,
        entry.version(),
        entry.recordedAt(),
        content);
  }

  private final class Scope extends ForwardingScope {
    private final TenantScope direct;

    Scope(TenantScope direct) {
      super(direct);
      this.direct = direct;
    }

    @Override
    public Journal journal() {
      Journal journal = direct.journal();
      return new Journal() {
        @Override
        public void append(MemberId member, List<SealedEntry> entries) {
          journal.append(member, entries);
        }

        @Override
        public List<SealedEntry> after(MemberId member, long seq, int limit) {
          return shown(journal.after(member, seq, limit).stream());
        }

        @Override
        public List<SealedEntry> of(MemberId member, MemoryId memory) {
          return shown(journal.after(member, 0, Integer.MAX_VALUE).stream()).stream()
              .filter(entry -> entry.memory().equals(memory))
              .toList();
        }

        @Override
        public void shred(MemberId member, MemoryId memory) {
          journal.shred(member, memory);
        }
      };
    }

    private List<SealedEntry> shown(Stream<SealedEntry> entries) {
      return entries.filter(kept).map(change).toList();
    }
  }
}
