package io.echovault.app.audit;

import io.echovault.app.audit.Difference.Kind;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the files of the days with the database, event by event, and finds the first difference
 * of each chain. Holds so many lines at once, and a number for each chain.
 */
public final class DayComparison {
  /** Files are written every few seconds; what is so late is not coming. */
  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(10);

  private static final int LINES_AT_ONCE = 20_000;
  private static final int EVENTS_AT_ONCE = 1_000;

  private final Path folder;
  private final AuditDesk desk;
  private final Instant writtenBy;
  private final Map<MemberRef, Long> reached = new HashMap<>();
  private final Map<MemberRef, Difference> first = new LinkedHashMap<>();
  private final List<Difference> strange = new ArrayList<>();
  private final Map<MemberRef, List<Told>> waiting = new LinkedHashMap<>();
  private final List<RestoreLine> restores;
  private int restoresSeen;
  private int held;
  private long lines;

  /** What a file tells of an event, and where. */
  private record Told(long seq, String text, Difference.Line line) {}

  private DayComparison(Path folder, AuditDesk desk, Instant now, List<Checkpoint> restores) {
    this.folder = folder;
    this.desk = desk;
    this.restores = restores.stream().map(RestoreLine::of).toList();
    this.writtenBy = now.minus(WRITTEN_WITHIN);
  }

  /**
   * What the comparison has shown.
   *
   * @param lines how many lines there are
   * @param differences the first of each chain, and every line that cannot be read
   */
  public record Result(long lines, List<Difference> differences) {
    public Result {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Compares the files under a data directory.
   *
   * @param now what was written before ten minutes ago has to be in the files
   * @param restores the checkpoints that say that a backup was restored, in order; what the files
   *     tell of a chain beyond its end in the backup is gone then, and counts for nothing
   */
  public static Result in(
      Path dataDirectory, AuditDesk desk, Instant now, List<Checkpoint> restores)
      throws IOException {
    Path folder = folder(dataDirectory);
    return new DayComparison(folder, desk, now, restores).result();
  }

  /** Where the files are. */
  static Path folder(Path dataDirectory) {
    return dataDirectory.resolve("data").resolve("audit");
  }

  private Result result() throws IOException {
    List<Path> files = Files.isDirectory(folder) ? DayFiles.inOrder(folder) : List.of();
    for (Path file : files) {
      read(file);
    }
    compare();
    boolean missing = lookForMissing(files.isEmpty());
    List<Difference> all = new ArrayList<>(strange);
    if (missing && files.isEmpty()) {
      all.add(new Difference(Optional.empty(), 0, Optional.empty(), Kind.NO_FILES));
    }
    all.addAll(first.values());
    return new Result(lines, all);
  }

  private void read(Path file) throws IOException {
    String name = file.getFileName().toString();
    long before = lines;
    LineFile.read(
        file,
        0,
        text -> {
          lines++;
          take(text, new Difference.Line(name, lines - before));
        });
  }

  private void take(String text, Difference.Line line) {
    Optional<RestoreLine> restored = RestoreLine.read(text).filter(this::isNext);
    if (restored.isPresent()) {
      compare();
      restoresSeen = restores.indexOf(restored.get()) + 1;
      reached.replaceAll((chain, seq) -> Math.min(seq, restored.get().end(chain)));
      return;
    }
    Optional<EventLine.Place> place = place(text);
    if (place.isEmpty()) {
      strange.add(new Difference(Optional.empty(), 0, Optional.of(line), Kind.UNREADABLE));
      return;
    }
    MemberRef chain = place.get().chain();
    waiting
        .computeIfAbsent(chain, none -> new ArrayList<>())
        .add(new Told(place.get().seq(), text, line));
    held++;
    if (held == LINES_AT_ONCE) {
      compare();
    }
  }

  /** Whether a line notes a restore that a checkpoint notes too, after those before. */
  private boolean isNext(RestoreLine line) {
    return restores.indexOf(line) >= restoresSeen;
  }

  /** How far the present chain is the one that the files told of up to here. */
  private long kept(MemberRef chain) {
    return restores.stream()
        .skip(restoresSeen)
        .mapToLong(each -> each.end(chain))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static Optional<EventLine.Place> place(String text) {
    try {
      return Optional.of(EventLine.place(text));
    } catch (IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  private void compare() {
    waiting.forEach(this::compare);
    waiting.clear();
    held = 0;
  }

  private void compare(MemberRef chain, List<Told> told) {
    Map<Long, AuditEvent> page = new HashMap<>();
    long kept = kept(chain);
    for (Told each : told) {
      if (first.containsKey(chain)) {
        return;
      }
      long next = reached.getOrDefault(chain, 0L) + 1;
      if (each.seq() != next) {
        long place = Math.min(each.seq(), next);
        different(chain, place, each, each.seq() < next ? Kind.TOO_MANY : Kind.NOT_IN_FILES);
        return;
      }
      Optional<Kind> wrong = each.seq() > kept ? Optional.empty() : wrong(chain, each, page);
      if (wrong.isPresent()) {
        different(chain, next, each, wrong.get());
        return;
      }
      reached.put(chain, next);
    }
  }

  private Optional<Kind> wrong(MemberRef chain, Told told, Map<Long, AuditEvent> page) {
    try {
      if (!page.containsKey(told.seq())) {
        page.clear();
        load(chain, told.seq(), page);
      }
    } catch (MemoException.Unreadable damaged) {
      return Optional.of(Kind.DIFFERENT);
    }
    AuditEvent event = page.get(told.seq());
    if (event == null) {
      return Optional.of(Kind.NOT_IN_DATABASE);
    }
    return EventLine.of(chain.tenant(), event).equals(told.text() + "\n")
        ? Optional.empty()
        : Optional.of(Kind.DIFFERENT);
  }

  private void load(MemberRef chain, long seq, Map<Long, AuditEvent> page) {
    List<AuditEvent> events;
    try {
      events = desk.events(chain, seq - 1, EVENTS_AT_ONCE);
    } catch (MemoException.Unreadable further) {
      // One of them is damaged, not necessarily the first.
      events = desk.events(chain, seq - 1, 1);
    }
    events.forEach(event -> page.put(event.seq(), event));
  }

  private void different(MemberRef chain, long seq, Told told, Kind kind) {
    first.put(chain, new Difference(Optional.of(chain), seq, Optional.of(told.line()), kind));
  }

  /** Whether the files end before an event that was to be in them by now. */
  private boolean lookForMissing(boolean noFiles) {
    boolean missing = false;
    List<ChainHead> page = desk.heads(Optional.empty(), EVENTS_AT_ONCE);
    while (!page.isEmpty()) {
      for (ChainHead each : page) {
        long after = reached.getOrDefault(each.chain(), 0L);
        if (after < each.head().seq() && !first.containsKey(each.chain()) && late(each, after)) {
          missing = true;
          if (noFiles) {
            return true;
          }
          first.put(
              each.chain(),
              new Difference(
                  Optional.of(each.chain()), after + 1, Optional.empty(), Kind.NOT_IN_FILES));
        }
      }
      page = desk.heads(Optional.of(page.get(page.size() - 1).chain()), EVENTS_AT_ONCE);
    }
    return missing;
  }

  private boolean late(ChainHead end, long after) {
    try {
      return desk.events(end.chain(), after, 1).stream()
          .anyMatch(event -> event.at().isBefore(writtenBy));
    } catch (MemoException.Unreadable damaged) {
      return true;
    }
  }
}
