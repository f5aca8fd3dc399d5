package io.echovault.core.transfer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.echovault.core.memory.Brought;
import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.core.text.BoundedPattern;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * The lines of a copy: a heading, then one memory in each line. Everything of a memory is in it but
 * its former words and how often it was corrected.
 */
final class Archive {
  private static final BoundedPattern COMMA = BoundedPattern.compile(",");

  /** The name of the file in the zip that is read again. */
  static final String MEMORIES = "memories.jsonl";

  private static final String FORMAT = "echovault-memories";
  private static final long VERSION = 1;
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

  private Archive() {}

  /** Whether a text begins as a copy does. */
  static boolean isOne(String text) {
    return text.lines().findFirst().filter(line -> line.contains('"' + FORMAT + '"')).isPresent();
  }

  static String write(Copy copy) {
    var out = new StringBuilder();
    JsonLine heading = new JsonLine().put("format", FORMAT).put("version", VERSION);
    heading.put("madeAt", copy.at().toString()).put("memories", copy.memories().size());
    out.append(heading.put("leftOutBecauseSecret", copy.secret()).write()).append('\n');
    copy.memories().forEach(memory -> out.append(line(memory, copy.beside()).write()).append('\n'));
    return out.toString();
  }

  private static JsonLine line(Memory memory, Map<Integer, Set<Integer>> beside) {
    return new JsonLine()
        .put("number", memory.number())
        .put("text", memory.text())
        .put("tier", memory.tier().name())
        .put("provenance", memory.provenance().name())
        .put("saidAt", memory.saidAt().toString())
        .put("aboutAt", memory.aboutAt())
        .put("zone", memory.zone().getId())
        .put("source", memory.source().map(MessageId::value))
        .put("version", memory.version())
        .put("id", memory.id().value().toString())
        .put("trueBeside", Optional.ofNullable(beside.get(memory.number())).map(Archive::listed))
        .put("labels", labelled(memory.labels()));
  }

  /**
   * Reads a copy.
   *
   * @throws Refusal when a line of it cannot be read; then none of it is to be kept
   */
  static List<Brought> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !isOne(text)) {
      throw new Refusal(
          "This copy has no heading, so I cannot tell what it is. Send me the whole zip.");
    }
    List<Brought> memories = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        JsonLine line = lines.get(i).isBlank() ? new JsonLine() : JsonLine.read(lines.get(i));
        if (i == 0) {
          checkVersion(line);
        } else if (!lines.get(i).isBlank()) {
          memories.add(memory(line));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new Refusal(
            "Line "
                + (i + 1)
                + " of this copy cannot be read, so I kept nothing of it. Send me the zip as I made"
                + " it.",
            e);
      }
    }
    return memories;
  }

  private static void checkVersion(JsonLine heading) {
    if (heading.number("version").orElse(0L) != VERSION) {
      throw new Refusal(
          "This copy was made by another version of EchoVault, and I cannot read its format.");
    }
  }

  private static Brought memory(JsonLine line) {
    String text = wanted(line, "text");
    if (text.isBlank() || text.length() > Note.LONGEST) {
      throw new IllegalArgumentException("a text that is empty or too long");
    }
    UUID id = UUID.fromString(wanted(line, "id"));
    Optional<MessageId> source = line.text("source").map(MessageId::new);
    int number = Math.toIntExact(line.number("number").filter(n -> n < 1L << 31).orElse(0L));
    return new Brought(
        source.orElseGet(() -> new MessageId("copy:" + id)),
        Optional.of(new MemoryId(id)),
        number > 0 ? OptionalInt.of(number) : OptionalInt.empty(),
        text,
        Tier.valueOf(wanted(line, "tier")),
        Provenance.valueOf(wanted(line, "provenance")),
        moment(wanted(line, "saidAt")),
        line.text("aboutAt").map(Archive::moment),
        ZoneId.of(wanted(line, "zone")),
        source,
        line.text("trueBeside").map(Archive::numbers).orElse(Set.of()),
        line.text("labels").map(Archive::labels).orElse(Labels.NONE));
  }

  /** One in each line, which a label has no break in. */
  private static Optional<String> labelled(Labels labels) {
    return Optional.of(String.join("\n", labels.all())).filter(all -> !all.isEmpty());
  }

  private static Labels labels(String lines) {
    return Labels.of(lines.lines().toList());
  }

  /** Numbers with commas, ascending. */
  private static String listed(Set<Integer> numbers) {
    return numbers.stream().sorted().map(String::valueOf).collect(joining(","));
  }

  private static Set<Integer> numbers(String listed) {
    return Arrays.stream(COMMA.split(listed, 0)).map(Integer::valueOf).collect(toSet());
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
