package io.echovault.app.audit;

import io.echovault.files.OwnerOnly;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The audit trail as files, one for each day, in UTC, on which events were written to it: {@code
 * 2026-11-22.jsonl}. Each committed event stands there once, and those of a chain in order. A file
 * of an earlier day never grows any more, also when the clock is set back.
 */
final class DayFiles implements AutoCloseable {
  private static final int AT_ONCE = 1000;

  private final Path folder;
  private final AuditDesk desk;
  private final InstantSource instants;
  private final Positions positions;
  private String name;
  private LineFile file;

  private DayFiles(
      Path folder,
      AuditDesk desk,
      InstantSource instants,
      Positions positions,
      String name,
      LineFile file) {
    this.folder = folder;
    this.desk = desk;
    this.instants = instants;
    this.positions = positions;
    this.name = name;
    this.file = file;
  }

  /** Goes on where the files of a folder end. */
  static DayFiles open(Path folder, AuditDesk desk, InstantSource instants) throws IOException {
    OwnerOnly.folder(folder);
    List<Path> files = inOrder(folder);
    String name =
        files.isEmpty() ? today(instants) : files.get(files.size() - 1).getFileName().toString();
    LineFile file = LineFile.open(folder.resolve(name));
    return new DayFiles(
        folder, desk, instants, Positions.read(folder, inOrder(folder)), name, file);
  }

  /** The files of a folder, the earliest day first. */
  static List<Path> inOrder(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.getFileName().toString().matches("[-0-9]{10}\\.jsonl"))
          .sorted()
          .toList();
    }
  }

  private static String today(InstantSource instants) {
    return instants.instant().atZone(ZoneOffset.UTC).toLocalDate() + ".jsonl";
  }

  /** Writes what was committed since; gives how many events that were. */
  long follow() throws IOException {
    turnThePage();
    long written = 0;
    List<ChainHead> page = desk.heads(Optional.empty(), AT_ONCE);
    while (!page.isEmpty()) {
      for (ChainHead each : page) {
        written += follow(each);
      }
      page = desk.heads(Optional.of(page.get(page.size() - 1).chain()), AT_ONCE);
    }
    return written;
  }

  private long follow(ChainHead end) throws IOException {
    MemberRef chain = end.chain();
    long begin = positions.of(chain);
    long seq = begin;
    while (seq < end.head().seq()) {
      List<AuditEvent> events = new ArrayList<>(desk.events(chain, seq, AT_ONCE));
      if (events.isEmpty()) {
        // Somebody cut the chain; the checkpoints tell.
        return seq - begin;
      }
      var lines = new StringBuilder();
      events.forEach(event -> lines.append(EventLine.of(chain.tenant(), event)));
      file.append(lines.toString());
      seq = events.get(events.size() - 1).seq();
      positions.reached(chain, seq);
    }
    return seq - begin;
  }

  /** Notes that a backup was restored: what comes now follows what was in it. */
  void restored(RestoreLine restored) throws IOException {
    turnThePage();
    file.append(restored.text());
    positions.restored(restored);
  }

  private void turnThePage() throws IOException {
    String today = today(instants);
    if (today.compareTo(name) > 0) {
      positions.keep(folder, name, file.length());
      file.close();
      file = LineFile.open(folder.resolve(today));
      name = today;
    }
  }

  @Override
  public void close() throws IOException {
    try (LineFile closing = file) {
      positions.keep(folder, name, closing.length());
    }
  }
}
