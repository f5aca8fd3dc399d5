package io.echovault.core.command;

import io.echovault.core.authority.Access;
import io.echovault.core.member.ChatState;
import io.echovault.core.memory.AuditTrails;
import io.echovault.core.memory.Backups;
import io.echovault.core.memory.KeptFile;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Sharing;
import io.echovault.core.session.Recovering;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A notebook that lives in a map and finds by whole words. */
final class NotebookInMemory implements Notebook {
  Role role = Role.OWNER;
  final List<AuditEvent> trails = new ArrayList<>();

  private record Former(Undone undone, Optional<Memory> memory) {}

  private final TreeMap<Integer, Memory> memories = new TreeMap<>();
  private final Set<String> beside = new HashSet<>();
  private final Deque<Former> formers = new ArrayDeque<>();
  private final List<Tier> tiersOfCorrections = new ArrayList<>();
  private ChatState state;
  private Instant now;
  private int lastNumber;
  boolean page;
  boolean pin;
  Recovering recovering = Recovering.NONE;
  boolean loggedIn;
  private Instant shut = Instant.EPOCH;

  NotebookInMemory(ChatState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Everything, secret memories too. */
  List<Memory> everything() {
    return List.copyOf(memories.values());
  }

  /** The tier that each corrected memory had when its new words came. */
  List<Tier> tiersOfCorrections() {
    return List.copyOf(tiersOfCorrections);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public ChatState state() {
    return state;
  }

  @Override
  public void state(ChatState changed) {
    state = changed;
  }

  @Override
  public boolean opens(Tier tier) {
    return !tier.secret() || (loggedIn && tier == Tier.SECRET);
  }

  @Override
  public Optional<Instant> loggedInUntil() {
    return loggedIn ? Optional.of(now.plus(Duration.ofMinutes(30))) : Optional.empty();
  }

  @Override
  public boolean hasPin() {
    return pin;
  }

  @Override
  public boolean canErase() {
    return true;
  }

  @Override
  public boolean canSetPin() {
    return page;
  }

  @Override
  public Optional<String> link(UnlockPurpose purpose) {
    return page ? Optional.of("https://bot.example.org/unlock/" + purpose) : Optional.empty();
  }

  @Override
  public Recovering recovering() {
    return recovering;
  }

  @Override
  public void logOut() {
    loggedIn = false;
    keepShut();
  }

  @Override
  public void keepShut() {
    shut = now();
  }

  @Override
  public Instant keptShutSince() {
    return shut;
  }

  @Override
  public Access access() {
    return Access.of(Membership.of(role), Optional.empty());
  }

  @Override
  public AuditTrails trails() {
    return new AuditTrails() {
      @Override
      public List<AuditEvent> own(int limit) {
        return trail("own", limit);
      }

      @Override
      public List<AuditEvent> administration(int limit) {
        return trail("administration", limit);
      }
    };
  }

  private List<AuditEvent> trail(String subject, int limit) {
    return trails.stream().filter(event -> event.subject().equals(subject)).limit(limit).toList();
  }

  @Override
  public Optional<Workplace> workplace() {
    return Optional.empty();
  }

  @Override
  public Sharing sharing() {
    throw new UnsupportedOperationException("nobody here has colleagues");
  }

  @Override
  public Instant memberSince() {
    return Instant.parse("2026-05-01T08:00:00Z");
  }

  @Override
  public Memory remember(Note note, Tier tier, Optional<About> about, Optional<KeptFile> file) {
    lastNumber++;
    Memory memory =
        new Memory(
            new MemoryId(new UUID(0, lastNumber)),
            lastNumber,
            note.text(),
            tier,
            note.provenance(),
            note.saidAt(),
            about.map(About::at),
            state.settings().zone(),
            note.source(),
            1);
    return put(Change.REMEMBERED, memory);
  }

  @Override
  public Optional<Memory> find(int number) {
    return Optional.ofNullable(memories.get(number)).filter(memory -> opens(memory.tier()));
  }

  @Override
  public Optional<Label> label(int number) {
    return Optional.ofNullable(memories.get(number)).map(NotebookInMemory::label);
  }

  @Override
  public Optional<Label> bySource(MessageId source) {
    return memories.values().stream()
        .filter(memory -> memory.source().equals(Optional.of(source)))
        .map(NotebookInMemory::label)
        .findFirst();
  }

  private static Label label(Memory memory) {
    return new Label(memory.number(), memory.tier(), memory.version(), memory.saidAt());
  }

  @Override
  public Memory correct(int number, String text, Optional<Instant> aboutAt) {
    Memory before = existing(number);
    tiersOfCorrections.add(before.tier());
    return put(Change.CORRECTED, changed(before, text, before.tier(), aboutAt));
  }

  @Override
  public Memory move(int number, Tier tier) {
    Memory before = existing(number);
    boolean open = !before.tier().secret() || Keeping.stillInTheChat(this, before.saidAt());
    if (!open) {
      throw new MemoException.NotFound("memory " + number + " is locked");
    }
    return put(Change.MOVED, changed(before, before.text(), tier, before.aboutAt()));
  }

  private static Memory changed(Memory before, String text, Tier tier, Optional<Instant> aboutAt) {
    return new Memory(
        before.id(),
        before.number(),
        text,
        tier,
        before.provenance(),
        before.saidAt(),
        aboutAt,
        before.zone(),
        before.source(),
        before.version() + 1);
  }

  private Memory put(Change change, Memory memory) {
    formers.push(
        new Former(
            new Undone(change, memory.number()),
            Optional.ofNullable(memories.put(memory.number(), memory))));
    return memory;
  }

  @Override
  public void setBeside(int number, int older) {
    beside.add(number + ":" + older);
  }

  @Override
  public boolean isBeside(int number, int older) {
    return beside.contains(number + ":" + older);
  }

  @Override
  public void forget(int number) {
    formers.push(new Former(new Undone(Change.FORGOTTEN, number), Optional.of(existing(number))));
    memories.remove(number);
  }

  @Override
  public boolean bringBack(int number) {
    Optional<Memory> forgotten =
        formers.stream()
            .filter(former -> former.undone().equals(new Undone(Change.FORGOTTEN, number)))
            .findFirst()
            .flatMap(Former::memory);
    forgotten.ifPresent(memory -> memories.putIfAbsent(number, memory));
    return forgotten.isPresent();
  }

  private Memory existing(int number) {
    return Optional.ofNullable(memories.get(number)).orElseThrow();
  }

  @Override
  public Optional<Undone> undo() {
    Optional<Former> last = Optional.ofNullable(formers.poll());
    last.ifPresent(
        former ->
            former
                .memory()
                .ifPresentOrElse(
                    memory -> memories.put(memory.number(), memory),
                    () -> memories.remove(former.undone().number())));
    return last.map(Former::undone);
  }

  @Override
  public Optional<Integer> lastChanged() {
    return Optional.ofNullable(formers.peek()).map(former -> former.undone().number());
  }

  @Override
  public List<Memory> recent(int limit) {
    return open().limit(limit).toList();
  }

  @Override
  public List<Memory> inTier(Tier tier, int limit) {
    return open().filter(memory -> memory.tier() == tier).limit(limit).toList();
  }

  private Stream<Memory> open() {
    return memories.descendingMap().values().stream().filter(memory -> opens(memory.tier()));
  }

  @Override
  public List<Integer> countByTierSince(Instant since) {
    return Stream.of(Tier.values())
        .map(
            tier ->
                (int)
                    memories.values().stream()
                        .filter(each -> each.tier() == tier && !each.saidAt().isBefore(since))
                        .count())
        .toList();
  }

  @Override
  public List<Memory> all() {
    return memories.values().stream().filter(memory -> opens(memory.tier())).toList();
  }

  /** Knows no former times. */
  @Override
  public Formerly at(Instant moment) {
    return new Formerly(all(), 0, 0, 0);
  }

  /** Knows no former times. */
  @Override
  public List<Happening> changes(Instant from, Instant to) {
    return List.of();
  }

  @Override
  public Recall recall(String question, int limit) {
    return recallAmong(open().toList(), question, limit);
  }

  @Override
  public Recall recall(String question, TimeSpan when, int limit) {
    return recallAmong(
        open().filter(memory -> MemoryTimes.touches(memory, when)).toList(), question, limit);
  }

  @Override
  public Recall recallAmong(List<Memory> among, String question, int limit) {
    Set<String> wanted = words(question);
    List<Recollection> ranked =
        among.stream()
            .map(memory -> new Recollection(memory, common(words(memory.text()), wanted)))
            .filter(found -> found.score() > 0)
            .sorted(Comparator.comparingDouble(Recollection::score).reversed())
            .limit(limit)
            .toList();
    int answered = (int) ranked.stream().filter(found -> found.score() >= 2).count();
    return new Recall(ranked, answered);
  }

  private static int common(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 2)
        .collect(Collectors.toSet());
  }

  @Override
  public Backups backups() {
    return backups;
  }

  private final Backups backups =
      new Backups() {
        private final Deque<TreeMap<Integer, Memory>> taken = new ArrayDeque<>();

        @Override
        public Backup take() {
          taken.push(new TreeMap<>(memories));
          return backup(memories);
        }

        @Override
        public List<Backup> list() {
          return taken.stream().map(this::backup).toList();
        }

        @Override
        public Optional<List<Integer>> restore(int number) {
          return taken.stream()
              .skip(Math.max(0, number - 1))
              .limit(Math.min(number, 1))
              .findFirst()
              .map(
                  kept -> {
                    List<Integer> missing =
                        kept.keySet().stream().filter(each -> !memories.containsKey(each)).toList();
                    missing.forEach(each -> memories.put(each, kept.get(each)));
                    return missing;
                  });
        }

        private Backup backup(Map<Integer, Memory> kept) {
          return new Backup(now, kept.size(), now.plus(Duration.ofDays(30)));
        }
      };
}
