package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.authority.Clearances;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.recall.FreshVectors;
import io.echovault.core.recall.IndexShelf;
import io.echovault.core.recall.MemberIndex;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.session.ChatLogins;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.MemoryListener;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryChange;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Opens members' notebooks, and holds what was read of them in memory. Safe for threads. */
public final class Notebooks {
  private static final int CHUNK = 500;

  /** Of seven parts of what is held, this many are words as they were said, the rest indexes. */
  private static final int FOLD_PARTS = 3;

  private final MemberKeys keys;
  private final Fingerprints fingerprints;
  private final Supplier<UUID> ids;
  private final Embedder embedder;
  private final Folds folds;
  private final TextAnalyzer analyzer;
  private final IndexShelf indexes;
  private final ChatLogins logins;
  private final boolean canErase;
  private final MemoryListener listener;
  private final JournalReading reading;

  public Notebooks(
      MemberKeys keys, Fingerprints fingerprints, Supplier<UUID> ids, Embedder embedder) {
    this(
        keys,
        fingerprints,
        ids,
        embedder,
        TextAnalyzer.none(),
        HeldBytes.ofThisHeap(),
        ChatLogins.NONE,
        true,
        MemoryListener.none(),
        new JournalReading(keys, finding -> {}));
  }

  /** Notebooks that hold memories in about so many bytes of the heap. */
  public Notebooks(
      MemberKeys keys,
      Fingerprints fingerprints,
      Supplier<UUID> ids,
      Embedder embedder,
      TextAnalyzer analyzer,
      long heldBytes,
      ChatLogins logins,
      boolean canErase,
      MemoryListener listener,
      JournalReading reading) {
    this.listener = listener;
    this.reading = reading;
    this.logins = logins;
    this.canErase = canErase;
    this.keys = keys;
    this.fingerprints = fingerprints;
    this.ids = ids;
    this.embedder = embedder;
    this.folds = new Folds(heldBytes / 7 * FOLD_PARTS);
    this.indexes = new IndexShelf(heldBytes / 7 * (7 - FOLD_PARTS), this::newIndex);
    this.analyzer = analyzer;
  }

  /**
   * The notebook of a transaction.
   *
   * @param chat the message that is answered
   */
  public Notebook open(
      MemberTransaction memberTransaction, PreparedVectors vectors, Envelope chat) {
    return notebook(memberTransaction, vectors, Optional.of(chat));
  }

  MemberNotebook notebook(MemberTransaction memberTransaction) {
    return notebook(memberTransaction, PreparedVectors.NONE, Optional.empty());
  }

  private MemberNotebook notebook(
      MemberTransaction memberTransaction, PreparedVectors vectors, Optional<Envelope> chat) {
    EntrySeals seals = seals(memberTransaction.member(), memberTransaction.record());
    EntryWriting writing = writing(memberTransaction, seals);
    return new MemberNotebook(this, memberTransaction, seals, writing, vectors, logins, chat);
  }

  /**
   * Makes the vectors of questions to a member's memories. Takes long, so not in a transaction; who
   * speaks in the memories is seen as far as they are held.
   */
  public PreparedVectors prepare(MemberRef member, List<String> questions, Instant now) {
    if (questions.isEmpty() || embedder.dimension() == 0) {
      return PreparedVectors.NONE;
    }
    QuestionVectors vectors = new QuestionVectors(embedder);
    Map<String, Optional<float[]>> made = new HashMap<>();
    for (String question : questions) {
      String spoken =
          indexes.asHeld(
              member, Clearances.open(), index -> index.toEmbed(new Question(question, now, 1)));
      made.put(question, vectors.of(spoken));
    }
    return new PreparedVectors(made);
  }

  /** Whether a question needs nothing that was not prepared. */
  public boolean needsNothingBut(PreparedVectors prepared, List<String> questions) {
    return embedder.dimension() == 0 || questions.stream().allMatch(prepared::foresaw);
  }

  QuestionVectors vectors() {
    return new QuestionVectors(embedder);
  }

  /** What writes the entries of a transaction. */
  EntryWriting writing(MemberTransaction memberTransaction, EntrySeals seals) {
    return new EntryWriting(memberTransaction, seals, embedder.dimension() > 0);
  }

  /** Whether a member's memories are held, so that opening their notebook costs little. */
  public boolean warm(MemberRef member) {
    return folds.holds(member, Clearances.open());
  }

  /** Whether a member's memories are held as far as a clearance opens them. */
  boolean holds(MemberRef member, Clearance clearance) {
    return folds.holds(member, clearance);
  }

  /** Reads a member's memories without locking the member. */
  public void warmUp(TenantScope scope, MemberRef member) {
    scope
        .members()
        .find(member.member())
        .map(record -> read(scope, member, record, Clearances.open()))
        .ifPresent(view -> use(view, MemberIndex::size));
  }

  /** Takes over what a transaction wrote, once it is committed. */
  public void committed(MemberRef member, MemberRecord record, List<SealedEntry> entries) {
    // A fold that is not held is read from the journal when it is needed; a new member's is free.
    Clearance open = Clearances.open();
    if (!entries.isEmpty() && (record.lastSeq() == 0 || folds.holds(member, open))) {
      folds.of(member, record, open).advance(entries, seals(member, record));
      folds.account(member, open);
    }
    if (!entries.isEmpty()) {
      listener.changed(member, entries.stream().map(Notebooks::change).toList());
    }
  }

  private static MemoryChange change(SealedEntry entry) {
    return new MemoryChange(entry.memory(), entry.number(), entry.change(), entry.version());
  }

  /** Drops from memory what was opened for a member while they were logged in. */
  public void close(MemberRef member) {
    for (Clearance each : Clearances.loggedIn()) {
      folds.drop(member, each);
      indexes.drop(member, each);
    }
  }

  /** Lets go of everything that is held of a member. */
  public void drop(MemberRef member) {
    folds.drop(member);
    indexes.drop(member);
  }

  /** The member's fold, followed to the end of the committed journal. */
  Fold fold(TenantScope scope, MemberRef member, MemberRecord record, Clearance clearance) {
    Fold fold = folds.of(member, record, clearance);
    reading.catchUp(fold, scope, member, record);
    folds.account(member, clearance);
    return fold;
  }

  /** The member's memories, with the vectors that came since they were last read. */
  MemoriesView read(TenantScope scope, MemberRef member, MemberRecord record, Clearance clearance) {
    Fold fold = fold(scope, member, record, clearance);
    return new MemoriesView(
        member, record.epoch(), clearance, fold, fresh(scope, member, record, clearance));
  }

  private FreshVectors fresh(
      TenantScope scope, MemberRef member, MemberRecord record, Clearance clearance) {
    if (embedder.dimension() == 0) {
      return FreshVectors.NONE;
    }
    VectorSeals seals = new VectorSeals(keys, member, record);
    long after = indexes.vectorsUpTo(member, clearance);
    long upTo = after;
    List<FreshVectors.OfMemory> fresh = new ArrayList<>();
    List<SealedVectors> chunk;
    do {
      chunk = scope.vectors().after(member.member(), upTo, CHUNK);
      upTo = chunk.isEmpty() ? upTo : chunk.get(chunk.size() - 1).place();
      // Opened by several threads: a member with many memories waits for this before the answer.
      chunk.parallelStream()
          .filter(each -> each.model().equals(embedder.model()) && clearance.allows(each.tier()))
          .map(each -> seals.ofMemory(each, clearance))
          .forEachOrdered(fresh::add);
    } while (chunk.size() == CHUNK);
    return new FreshVectors(after, upTo, fresh);
  }

  /** The vector of a question that is asked outside a transaction, if it is of use. */
  Optional<float[]> vector(MemoriesView memoriesView, Question question, QuestionVectors vectors) {
    // In two steps: no index is held while the vector is made.
    return use(
            memoriesView,
            index ->
                index.hasMeaning()
                    ? Optional.of(index.toEmbed(question))
                    : Optional.<String>empty())
        .flatMap(vectors::of);
  }

  /** Searches among some of the memories. */
  Recall search(
      MemoriesView memoriesView,
      Question question,
      Optional<float[]> vector,
      Predicate<? super Memory> among) {
    return use(
        memoriesView,
        index -> index.search(question, vector.filter(each -> index.hasMeaning()), among));
  }

  Explanation explain(MemoriesView memoriesView, Question question, Optional<float[]> vector) {
    return use(memoriesView, index -> index.explain(question, vector));
  }

  private <T> T use(MemoriesView memoriesView, Function<? super MemberIndex, ? extends T> use) {
    return indexes.with(
        memoriesView.member(),
        memoriesView.clearance(),
        memoriesView.epoch(),
        memoriesView.fold()::changesAfter,
        index -> {
          index.give(memoriesView.fresh());
          return use.apply(index);
        });
  }

  MemberIndex newIndex() {
    return new MemberIndex(analyzer);
  }

  boolean canErase() {
    return canErase;
  }

  MemoryId newId() {
    return new MemoryId(ids.get());
  }

  MemoryId idFor(MemberRef member, MessageId source) {
    return fingerprints.memory(member, source);
  }

  EntrySeals seals(MemberRef member, MemberRecord record) {
    return new EntrySeals(keys, member, record);
  }
}
