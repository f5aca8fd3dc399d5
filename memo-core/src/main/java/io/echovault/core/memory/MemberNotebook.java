package io.echovault.core.memory;

import io.echovault.core.authority.Access;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.session.ChatLogins;
import io.echovault.core.session.Recovering;
import io.echovault.core.session.Voicing;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notebook of a transaction. Its own later calls see what it writes, recall excepted. */
final class MemberNotebook implements Notebook {
  private final Notebooks notebooks;
  private final MemberTransaction tx;
  private final EntrySeals seals;
  private final EntryWriting writing;
  private final ChatLogins logins;
  private final Optional<Envelope> chat;
  private final Changing changing;
  private final Undoing undoing;
  private final Recalling recalling;

  MemberNotebook(
      Notebooks notebooks,
      MemberTransaction tx,
      EntrySeals seals,
      EntryWriting writing,
      PreparedVectors vectors,
      ChatLogins logins,
      Optional<Envelope> chat) {
    this.notebooks = notebooks;
    this.tx = tx;
    this.seals = seals;
    this.writing = writing;
    this.logins = logins;
    this.chat = chat;
    this.changing = new Changing(tx, seals, writing);
    this.undoing = new Undoing(tx, seals, writing);
    this.recalling = new Recalling(notebooks, tx, vectors);
  }

  @Override
  public Instant now() {
    return tx.now();
  }

  @Override
  public Instant latest() {
    return tx.latest();
  }

  @Override
  public ChatState state() {
    return tx.state().chat();
  }

  @Override
  public void state(ChatState changed) {
    ChatChanges.note(tx, changed);
  }

  @Override
  public boolean opens(Tier tier) {
    return tx.access().clearance().allows(tier);
  }

  @Override
  public Optional<Instant> loggedInUntil() {
    return tx.session().map(LiveSession::expiresAt);
  }

  @Override
  public boolean hasPin() {
    return logins.hasPin(tx);
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
    return chat.flatMap(envelope -> logins.link(tx, envelope, purpose));
  }

  @Override
  public boolean mayReclaim(boolean unasked) {
    return canSetPin() && ChatChanges.mayReclaim(tx, unasked);
  }

  @Override
  public Voicing voicing() {
    return logins.voicing(tx, chat);
  }

  @Override
  public Recovering recovering() {
    return logins.recovering(tx);
  }

  @Override
  public void logOut() {
    logins.end(tx);
    keepShut();
  }

  @Override
  public void keepShut() {
    tx.state(tx.state().withShut(tx.latest()));
  }

  @Override
  public Instant keptShutSince() {
    return tx.state().shut();
  }

  @Override
  public Access access() {
    return tx.access();
  }

  @Override
  public AuditTrails trails() {
    return new MemberAuditTrails(tx);
  }

  @Override
  public Optional<Workplace> workplace() {
    return Workplaces.of(tx);
  }

  @Override
  public Instant memberSince() {
    return tx.record().createdAt();
  }

  @Override
  public Memory remember(Note note, Tier tier, Optional<About> about, Optional<KeptFile> file) {
    MemoryId id =
        note.source()
            .map(source -> notebooks.idFor(tx.member(), source))
            .orElseGet(notebooks::newId);
    boolean held = notebooks.holds(tx.member(), access().clearance());
    Optional<MemoryState> there = changing.before(note, id, held, this::fold);
    return changing.remember(note, id, there, tier, about, file);
  }

  @Override
  public Optional<Memory> find(int number) {
    tx.access().require(Permission.MEMORY_READ, Permission.MEMORY_UPDATE);
    return fold().alive(number).flatMap(MemoryState::memory);
  }

  @Override
  public Optional<Label> label(int number) {
    return fold().alive(number).map(MemoryState::label);
  }

  @Override
  public List<Integer> damaged() {
    return fold().damagedNumbers(tx.record().lastNumber());
  }

  @Override
  public Optional<Label> bySource(MessageId source) {
    return fold().there(notebooks.idFor(tx.member(), source)).map(MemoryState::label);
  }

  @Override
  public Memory correct(int number, String text, Optional<Instant> aboutAt) {
    MemoryState item = MemoryState.there(fold().alive(number), number);
    Tier before = committed().find(item.id()).map(MemoryState::tier).orElse(item.tier());
    return changing.correct(item, before, text, aboutAt);
  }

  @Override
  public Memory move(int number, Tier tier) {
    return changing.move(MemoryState.there(fold().alive(number), number), tier);
  }

  @Override
  public void setBeside(int number, int older) {
    changing.setBeside(
        MemoryState.there(fold().alive(number), number),
        MemoryState.there(fold().alive(older), older));
  }

  @Override
  public boolean isBeside(int number, int older) {
    return fold().alive(number).filter(item -> item.beside().contains(older)).isPresent();
  }

  @Override
  public Sharing sharing() {
    return new MemberSharing(tx, writing, this::fold, item -> item.lastEntry(tx));
  }

  @Override
  public void forget(int number) {
    tx.access().require(Permission.MEMORY_DELETE);
    writing.forget(MemoryState.there(fold().alive(number), number));
  }

  @Override
  public boolean bringBack(int number) {
    return fold().forgotten(number).map(undoing::bringBack).orElse(false);
  }

  @Override
  public Optional<Undone> undo() {
    return fold().damaged() ? Optional.empty() : undoing.undo();
  }

  @Override
  public Optional<Integer> lastChanged() {
    return fold().damaged() ? Optional.empty() : undoing.lastChanged();
  }

  @Override
  public List<Memory> recent(int limit) {
    tx.access().require(Permission.MEMORY_READ, Permission.MEMORY_UPDATE);
    return fold().newest(item -> true, limit);
  }

  @Override
  public List<Memory> inTier(Tier tier, int limit) {
    tx.access().require(Permission.MEMORY_READ);
    return fold().newest(item -> item.tier() == tier, limit);
  }

  @Override
  public List<Integer> countByTierSince(Instant since) {
    return fold().countByTierSince(since);
  }

  @Override
  public Recall recall(String question, int limit) {
    return recalling.recall(question, memory -> true, limit);
  }

  @Override
  public Recall recall(String question, TimeSpan when, int limit) {
    return recalling.recall(question, memory -> MemoryTimes.touches(memory, when), limit);
  }

  @Override
  public Recall recallAmong(List<Memory> memories, String question, int limit) {
    return recalling.among(memories, question, limit);
  }

  @Override
  public List<Memory> all() {
    tx.access().require(Permission.MEMORY_READ, Permission.MEMORY_SEARCH_SELF);
    return fold().all();
  }

  @Override
  public Formerly at(Instant moment) {
    return new History(tx, seals, fold()).at(moment);
  }

  @Override
  public List<Happening> changes(Instant from, Instant to) {
    return new History(tx, seals, fold()).between(from, to);
  }

  @Override
  public Backups backups() {
    return new MemberBackups(tx, writing, committed(), notebooks.newId().value());
  }

  private Fold committed() {
    return notebooks.fold(tx.scope(), tx.member(), tx.record(), tx.access().clearance());
  }

  private Fold fold() {
    return tx.entries().isEmpty() ? committed() : committed().with(tx.entries(), seals);
  }
}
