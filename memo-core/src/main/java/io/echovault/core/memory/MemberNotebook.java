package io.echovault.core.memory;

import io.echovault.core.authority.Access;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.recall.MemberIndex;
import io.echovault.core.session.ChatLogins;
import io.echovault.core.session.Recovering;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The notebook of a visit. What it writes is seen by its own later calls, recall excepted. */
final class MemberNotebook implements Notebook {
  private final Notebooks notebooks;
  private final MemberTransaction transaction;
  private final EntrySeals seals;
  private final EntryWriting writing;
  private final PreparedVectors vectors;
  private final ChatLogins logins;
  private final Optional<Envelope> chat;
  private final Changing changing;
  private final Undoing undoing;

  MemberNotebook(
      Notebooks notebooks,
      MemberTransaction transaction,
      EntrySeals seals,
      EntryWriting writing,
      PreparedVectors vectors,
      ChatLogins logins,
      Optional<Envelope> chat) {
    this.notebooks = notebooks;
    this.transaction = transaction;
    this.seals = seals;
    this.writing = writing;
    this.vectors = vectors;
    this.logins = logins;
    this.chat = chat;
    this.changing = new Changing(transaction, seals, writing);
    this.undoing = new Undoing(transaction, seals, writing);
  }

  @Override
  public Instant now() {
    return transaction.now();
  }

  @Override
  public Instant latest() {
    return transaction.latest();
  }

  @Override
  public ChatState state() {
    return transaction.state().chat();
  }

  @Override
  public void state(ChatState changed) {
    ChatChanges.note(transaction, changed);
  }

  @Override
  public boolean opens(Tier tier) {
    return transaction.access().clearance().allows(tier);
  }

  @Override
  public Optional<Instant> loggedInUntil() {
    return transaction.session().map(LiveSession::expiresAt);
  }

  @Override
  public boolean hasPin() {
    return logins.hasPin(transaction);
  }

  @Override
  public boolean canErase() {
    return notebooks.canErase();
  }

  @Override
  public boolean canSetPin() {
    return logins.available();
  }

  @Override
  public Optional<String> link(UnlockPurpose purpose) {
    return chat.flatMap(envelope -> logins.link(transaction, envelope, purpose));
  }

  @Override
  public boolean mayReclaim(boolean unasked) {
    return canSetPin() && ChatChanges.mayReclaim(transaction, unasked);
  }

  @Override
  public Recovering recovering() {
    return logins.recovering(transaction);
  }

  @Override
  public void logOut() {
    logins.end(transaction);
  }

  @Override
  public Access access() {
    return transaction.access();
  }

  @Override
  public AuditTrails trails() {
    return new MemberAuditTrails(transaction);
  }

  @Override
  public Optional<Workplace> workplace() {
    return Workplaces.of(transaction);
  }

  @Override
  public Instant memberSince() {
    return transaction.record().createdAt();
  }

  @Override
  public Memory remember(Note note, Tier tier, Optional<Instant> aboutAt) {
    MemoryId id = note.source().map(this::idFor).orElseGet(notebooks::newId);
    Optional<MemoryState> there = note.source().flatMap(source -> fold().find(id));
    return changing.remember(note, id, there, tier, aboutAt);
  }

  @Override
  public Optional<Memory> find(int number) {
    transaction.access().require(Permission.MEMORY_READ, Permission.MEMORY_UPDATE);
    return fold().alive(number).flatMap(MemoryState::memory);
  }

  @Override
  public Optional<Label> label(int number) {
    return fold().alive(number).map(MemoryState::label);
  }

  @Override
  public Optional<Label> bySource(MessageId source) {
    return fold().find(idFor(source)).filter(MemoryState::alive).map(MemoryState::label);
  }

  @Override
  public Memory correct(int number, String text, Optional<Instant> aboutAt) {
    MemoryState item = alive(number);
    Tier before = committed().find(item.id()).map(MemoryState::tier).orElse(item.tier());
    return changing.correct(item, before, text, aboutAt);
  }

  @Override
  public Memory move(int number, Tier tier) {
    return changing.move(alive(number), tier);
  }

  @Override
  public void setBeside(int number, int older) {
    changing.setBeside(alive(number), alive(older));
  }

  @Override
  public boolean isBeside(int number, int older) {
    return fold().alive(number).filter(item -> item.beside().contains(older)).isPresent();
  }

  @Override
  public Sharing sharing() {
    return new MemberSharing(transaction, writing, this::fold, item -> item.lastEntry(transaction));
  }

  @Override
  public void forget(int number) {
    transaction.access().require(Permission.MEMORY_DELETE);
    writing.forget(alive(number));
  }

  @Override
  public boolean bringBack(int number) {
    return fold()
        .numbered(number)
        .filter(item -> !item.alive())
        .map(undoing::bringBack)
        .orElse(false);
  }

  @Override
  public Optional<Undone> undo() {
    return undoing.undo();
  }

  @Override
  public List<Memory> recent(int limit) {
    transaction.access().require(Permission.MEMORY_READ, Permission.MEMORY_UPDATE);
    return fold().newest(item -> true, limit);
  }

  @Override
  public List<Memory> inTier(Tier tier, int limit) {
    transaction.access().require(Permission.MEMORY_READ);
    return fold().newest(item -> item.tier() == tier, limit);
  }

  @Override
  public List<Integer> countByTier() {
    return fold().countByTier();
  }

  @Override
  public Recall recall(String question, int limit) {
    return recall(question, memory -> true, limit);
  }

  @Override
  public Recall recall(String question, TimeSpan when, int limit) {
    return recall(question, memory -> MemoryTimes.touches(memory, when), limit);
  }

  private Recall recall(String question, Predicate<Memory> among, int limit) {
    transaction.access().require(Permission.MEMORY_SEARCH_SELF);
    MemoriesView view =
        notebooks.read(
            transaction.scope(),
            transaction.member(),
            transaction.record(),
            transaction.access().clearance());
    return notebooks.search(
        view, new Question(question, now(), limit), vectors.of(question), among);
  }

  @Override
  public Recall recallAmong(List<Memory> memories, String question, int limit) {
    MemberIndex index = notebooks.newIndex();
    memories.forEach(index::put);
    return index.search(new Question(question, now(), limit));
  }

  @Override
  public List<Memory> all() {
    transaction.access().require(Permission.MEMORY_READ, Permission.MEMORY_SEARCH_SELF);
    return fold().all();
  }

  @Override
  public Formerly at(Instant moment) {
    return new History(transaction, seals).at(moment);
  }

  @Override
  public List<Happening> changes(Instant from, Instant to) {
    return new History(transaction, seals).between(from, to);
  }

  @Override
  public Backups backups() {
    return new MemberBackups(transaction, writing, notebooks.newId().value());
  }

  private MemoryState alive(int number) {
    return fold()
        .alive(number)
        .orElseThrow(() -> new MemoException.NotFound("there is no memory " + number));
  }

  private MemoryId idFor(MessageId source) {
    return notebooks.idFor(transaction.member(), source);
  }

  private Fold committed() {
    return notebooks.fold(
        transaction.scope(),
        transaction.member(),
        transaction.record(),
        transaction.access().clearance());
  }

  private Fold fold() {
    Fold committed = committed();
    return transaction.entries().isEmpty()
        ? committed
        : committed.with(transaction.entries(), seals);
  }
}
