package io.echovault.core.memory;

import io.echovault.core.authority.Clearances;
import io.echovault.core.member.AllMembers;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.recall.MemberIndex;
import io.echovault.core.recall.RoundedVectors;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.ports.inbound.Embedding;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.VectorProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Follows the members' journals and makes the vectors of what was written: a batch is read, its
 * vectors are made while no transaction is open, and they are kept if nobody else did so meanwhile.
 */
public final class BackgroundEmbedding implements Embedding {
  private static final int BATCH = 32;
  private static final Duration BROKEN = Duration.ofHours(1);

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final MemberKeys keys;
  private final Embedder embedder;
  private final AtomicLong embedded = new AtomicLong();

  public BackgroundEmbedding(
      Storage storage, MemberTransactions memberTransactions, MemberKeys keys, Embedder embedder) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.keys = keys;
    this.embedder = embedder;
  }

  /** What was read: entries up to a place, with the texts of those that get vectors. */
  private record Batch(
      VectorProgress before, long upTo, List<SealedEntry> entries, List<List<String>> texts) {
    @Override
    public String toString() {
      return "Batch[" + entries.size() + "]";
    }
  }

  @Override
  public int survey() {
    if (embedder.dimension() == 0) {
      return 0;
    }
    int waiting = 0;
    for (MemberRef member : AllMembers.everywhere(storage.directory()::members)) {
      boolean waits = storage.<Boolean>inTenant(member.tenant(), scope -> survey(scope, member));
      waiting += waits ? 1 : 0;
    }
    return waiting;
  }

  private boolean survey(TenantScope scope, MemberRef member) {
    long seq = scope.vectors().progress(member.member()).with(embedder.model()).seq();
    boolean behind =
        scope.members().find(member.member()).filter(record -> record.lastSeq() > seq).isPresent();
    if (behind) {
      scope.schedule(item(member));
    }
    return behind;
  }

  @Override
  public int tick(int limit) {
    if (embedder.dimension() == 0) {
      return 0;
    }
    List<DueItem> due =
        storage.dueItems().dueAt(DueItem.Kind.EMBED, memberTransactions.now(), limit);
    for (DueItem item : due) {
      try {
        embed(item.member());
      } catch (MemoException.Unreadable broken) {
        putOff(item.member());
        throw broken;
      }
    }
    return due.size();
  }

  @Override
  public QueueDepth backlog() {
    return storage.dueItems().depth(DueItem.Kind.EMBED, memberTransactions.now());
  }

  @Override
  public long embedded() {
    return embedded.get();
  }

  private void embed(MemberRef member) {
    Batch batch = storage.inTenant(member.tenant(), scope -> read(scope, member));
    List<float[]> made = embedder.embed(batch.texts().stream().flatMap(List::stream).toList());
    List<RoundedVectors> vectors = new ArrayList<>();
    int from = 0;
    for (List<String> texts : batch.texts()) {
      vectors.add(RoundedVectors.of(made.subList(from, from + texts.size())));
      from += texts.size();
    }
    embedded.addAndGet(
        storage.<Integer>inTenant(member.tenant(), scope -> keep(scope, member, batch, vectors)));
  }

  private Batch read(TenantScope scope, MemberRef member) {
    VectorProgress before = scope.vectors().progress(member.member());
    Optional<MemberRecord> record = scope.members().find(member.member());
    long from = before.with(embedder.model()).seq();
    List<SealedEntry> entries =
        record.isPresent() ? scope.journal().after(member.member(), from, BATCH) : List.of();
    if (entries.isEmpty() && record.filter(each -> each.lastSeq() > from).isPresent()) {
      throw new MemoException.Unreadable("a journal ends at place " + from + ", too early");
    }
    Map<MemoryId, SealedEntry> last = new LinkedHashMap<>();
    entries.forEach(entry -> last.put(entry.memory(), entry));
    last.values().removeIf(entry -> !wanted(entry));
    List<SealedEntry> readable = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (SealedEntry entry : last.values()) {
      words(member, record.orElseThrow(), entry)
          .filter(words -> embedder.inProcess() || PublicWords.are(words))
          .ifPresent(
              words -> {
                readable.add(entry);
                texts.add(MemberIndex.toEmbed(words));
              });
    }
    long upTo = entries.isEmpty() ? from : entries.get(entries.size() - 1).seq();
    return new Batch(before, upTo, readable, texts);
  }

  private boolean wanted(SealedEntry entry) {
    boolean words = entry.change() != Change.FORGOTTEN && !entry.content().isEmpty();
    return words && (embedder.inProcess() || PublicWords.may(entry.tier()));
  }

  /** The words of an entry; empty when it cannot be read, which the fold of the journal tells. */
  private Optional<String> words(MemberRef member, MemberRecord record, SealedEntry entry) {
    try {
      return Optional.of(new EntrySeals(keys, member, record).words(entry, Clearances.unseen()));
    } catch (MemoException.Unreadable damaged) {
      return Optional.empty();
    }
  }

  /** Keeps the vectors of what has not changed since; gives how many. */
  private int keep(TenantScope scope, MemberRef member, Batch batch, List<RoundedVectors> vectors) {
    Optional<MemberRecord> record = scope.members().lock(member.member());
    VectorProgress before = scope.vectors().progress(member.member());
    if (record.isEmpty()) {
      scope.unschedule(item(member));
      return 0;
    }
    if (!before.equals(batch.before())) {
      return 0; // Another process was faster.
    }
    VectorSeals seals = new VectorSeals(keys, member, record.get());
    long place = before.place();
    List<SealedVectors> sealed = new ArrayList<>();
    for (int at = 0; at < vectors.size(); at++) {
      SealedEntry entry = batch.entries().get(at);
      if (isLast(scope, member, entry)) {
        place++;
        sealed.add(seals.seal(header(place, entry), vectors.get(at)));
      }
    }
    scope.vectors().put(member.member(), sealed);
    scope
        .vectors()
        .save(member.member(), new VectorProgress(embedder.model(), batch.upTo(), place));
    if (batch.upTo() >= record.get().lastSeq()) {
      scope.unschedule(item(member));
    }
    return sealed.size();
  }

  private static boolean isLast(TenantScope scope, MemberRef member, SealedEntry entry) {
    List<SealedEntry> all = scope.journal().of(member.member(), entry.memory());
    SealedEntry last = all.get(all.size() - 1);
    return last.seq() == entry.seq() && !last.content().isEmpty();
  }

  private SealedVectors header(long place, SealedEntry entry) {
    return new SealedVectors(
        place,
        entry.memory(),
        entry.version(),
        entry.tier(),
        embedder.model(),
        embedder.dimension(),
        Bytes.NONE);
  }

  /** Lets others go first for a while: what is broken must not hold them up. */
  private void putOff(MemberRef member) {
    DueItem later =
        new DueItem(member, DueItem.Kind.EMBED, DueItem.ALL, memberTransactions.now().plus(BROKEN));
    storage.<Boolean>inTenant(
        member.tenant(),
        scope -> {
          scope.schedule(later);
          return true;
        });
  }

  private DueItem item(MemberRef member) {
    return new DueItem(member, DueItem.Kind.EMBED, DueItem.ALL, memberTransactions.now());
  }
}
