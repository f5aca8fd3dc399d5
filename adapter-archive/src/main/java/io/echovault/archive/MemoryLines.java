package io.echovault.archive;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import io.echovault.ports.vocabulary.ArchiveCopy;
import io.echovault.ports.vocabulary.ArchiveValue;
import io.echovault.ports.vocabulary.ArchiveValue.Count;
import io.echovault.ports.vocabulary.ArchiveValue.Field;
import io.echovault.ports.vocabulary.ArchiveValue.Group;
import io.echovault.ports.vocabulary.ArchiveValue.Text;
import io.echovault.ports.vocabulary.ArchivedMemory;
import io.echovault.ports.vocabulary.Labels;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.UUID;

/** The lines of a copy: a heading, then one memory in each line. */
final class MemoryLines {
  /** The name of the file in the zip that is read again. */
  static final String NAME = "memories.jsonl";

  private static final String FORMAT = "echovault-memories";
  private static final long VERSION = 1;
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

  private MemoryLines() {}

  /** Whether a text begins as a copy does. */
  static boolean isCopy(String text) {
    return text.lines().findFirst().filter(line -> line.contains('"' + FORMAT + '"')).isPresent();
  }

  static String write(ArchiveCopy copy) {
    var out = new StringBuilder();
    List<Field> heading =
        List.of(
            text("format", FORMAT),
            count("version", VERSION),
            text("madeAt", copy.at().toString()),
            count("memories", copy.memories().size()),
            count("leftOutBecauseSecret", copy.leftOut()));
    out.append(Json.line(new Group(heading))).append('\n');
    copy.memories().forEach(memory -> out.append(Json.line(line(memory))).append('\n'));
    return out.toString();
  }

  // One field for each part of a memory; memory(JsonLine) below reads the same names.
  private static ArchiveValue line(ArchivedMemory archived) {
    Memory memory = archived.memory();
    List<Field> fields = new ArrayList<>();
    fields.add(count("number", memory.number()));
    fields.add(text("text", memory.text()));
    fields.add(text("tier", memory.tier().name()));
    fields.add(text("provenance", memory.provenance().name()));
    fields.add(text("saidAt", memory.saidAt().toString()));
    memory.aboutAt().ifPresent(at -> fields.add(text("aboutAt", at.toString())));
    fields.add(text("zone", memory.zone().getId()));
    memory.source().ifPresent(source -> fields.add(text("source", source.value())));
    fields.add(count("version", memory.version()));
    fields.add(text("id", memory.id().value().toString()));
    if (!archived.beside().isEmpty()) {
      fields.add(text("trueBeside", listed(archived.beside())));
    }
    if (!memory.labels().all().isEmpty()) {
      // One in each line, which a label has no break in.
      fields.add(text("labels", String.join("\n", memory.labels().all())));
    }
    return new Group(fields);
  }

  /**
   * Reads a copy.
   *
   * @throws Refusal when a line of it cannot be read; then none of it is to be kept
   */
  static List<ArchivedMemory> read(String text) {
    if (!isCopy(text)) {
      throw new Refusal(Problem.NO_HEADING);
    }
    List<ArchivedMemory> memories = new ArrayList<>();
    Iterator<String> lines = text.lines().iterator();
    for (int number = 1; lines.hasNext(); number++) {
      String line = lines.next();
      if (!line.isBlank()) {
        read(line, number).ifPresent(memories::add);
      }
    }
    return memories;
  }

  // What is wrong with the line may quote it, so it is left out.
  @SuppressWarnings("UnusedException")
  private static Optional<ArchivedMemory> read(String line, int number) {
    try {
      JsonLine json = Json.read(line);
      if (number == 1) {
        checkVersion(json);
        return Optional.empty();
      }
      return Optional.of(memory(json));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Refusal(Problem.UNREADABLE_LINE, number);
    }
  }

  private static void checkVersion(JsonLine heading) {
    if (heading.number("version").orElse(0L) != VERSION) {
      throw new Refusal(Problem.OTHER_VERSION);
    }
  }

  private static ArchivedMemory memory(JsonLine line) {
    String text = wanted(line, "text");
    if (text.isBlank() || text.length() > Note.LONGEST) {
      throw new IllegalArgumentException("a text that is empty or too long");
    }
    Memory memory =
        new Memory(
            new MemoryId(UUID.fromString(wanted(line, "id"))),
            number(line, "number"),
            text,
            Tier.valueOf(wanted(line, "tier")),
            Provenance.valueOf(wanted(line, "provenance")),
            moment(wanted(line, "saidAt")),
            line.text("aboutAt").map(MemoryLines::moment),
            ZoneId.of(wanted(line, "zone")),
            line.text("source").map(MessageId::new),
            Math.max(1, number(line, "version")),
            line.text("labels").map(MemoryLines::labels).orElse(Labels.NONE));
    return new ArchivedMemory(
        memory, line.text("trueBeside").map(MemoryLines::numbers).orElse(Set.of()));
  }

  private static Field text(String name, String value) {
    return new Field(name, new Text(value));
  }

  private static Field count(String name, long value) {
    return new Field(name, new Count(value));
  }

  private static Labels labels(String lines) {
    return Labels.of(lines.lines().toList());
  }

  /** Numbers with commas, ascending. */
  private static String listed(Set<Integer> numbers) {
    return numbers.stream().sorted().map(String::valueOf).collect(joining(","));
  }

  private static Set<Integer> numbers(String listed) {
    return Collections.list(new StringTokenizer(listed, ",")).stream()
        .map(String::valueOf)
        .map(Integer::valueOf)
        .collect(toSet());
  }

  /** A number from 0, 0 when there is none. */
  private static int number(JsonLine line, String key) {
    return Math.toIntExact(line.number(key).filter(each -> each > 0 && each < 1L << 31).orElse(0L));
  }

  private static Instant moment(String written) {
    Instant moment = Instant.parse(written);
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
      throw new IllegalArgumentException("a time beyond all calendars");
    }
    return moment;
  }

  private static String wanted(JsonLine line, String key) {
    return line.text(key).orElseThrow(() -> new IllegalArgumentException("no " + key));
  }
}
