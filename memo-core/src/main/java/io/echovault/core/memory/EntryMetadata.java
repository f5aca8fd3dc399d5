package io.echovault.core.memory;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.time.AboutTimes;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.Labels;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Repetition;
import io.echovault.ports.vocabulary.Repetition.Every;
import io.echovault.ports.vocabulary.SealedEntry;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A memory as one journal entry holds it, the words apart.
 *
 * @param provenance how the words came
 * @param saidAt when they were said
 * @param aboutAt the time they are about
 * @param zone where the member was when they were said
 * @param source the message they came in
 * @param beside the numbers of older memories that it is true beside, though it seems to replace
 *     them
 * @param shared the department whose people may find it
 * @param labels what a program files it under
 * @param repetition how what they are about comes again
 * @param file the file that they came with, sealed as closely as the words
 */
record EntryMetadata(
    Provenance provenance,
    Instant saidAt,
    Optional<Instant> aboutAt,
    ZoneId zone,
    Optional<MessageId> source,
    Set<Integer> beside,
    Optional<DepartmentId> shared,
    Labels labels,
    Optional<Repetition> repetition,
    Optional<KeptFile> file) {
  /** The oldest stored form that is read: it knows of nothing that comes again. */
  private static final int OLDEST = 1;

  /** The last stored form in which a rule has one weekday, and nought for none. */
  private static final int OF_ONE_WEEKDAY = 2;

  EntryMetadata {
    beside = Set.copyOf(beside);
  }

  /** Of a memory without a file. */
  EntryMetadata(
      Provenance provenance,
      Instant saidAt,
      Optional<Instant> aboutAt,
      ZoneId zone,
      Optional<MessageId> source,
      Set<Integer> beside,
      Optional<DepartmentId> shared,
      Labels labels,
      Optional<Repetition> repetition) {
    this(
        provenance,
        saidAt,
        aboutAt,
        zone,
        source,
        beside,
        shared,
        labels,
        repetition,
        Optional.empty());
  }

  /** Of a memory that is nobody else's, and of which nothing was said beside another. */
  EntryMetadata(
      Provenance provenance,
      Instant saidAt,
      Optional<Instant> aboutAt,
      ZoneId zone,
      Optional<MessageId> source) {
    this(
        provenance,
        saidAt,
        aboutAt,
        zone,
        source,
        Set.of(),
        Optional.empty(),
        Labels.NONE,
        Optional.empty());
  }

  static EntryMetadata of(Note note, Optional<AboutTimes.About> about, ZoneId zone) {
    return new EntryMetadata(
        note.provenance(),
        note.saidAt(),
        about.map(AboutTimes.About::at),
        zone,
        note.source(),
        Set.of(),
        Optional.empty(),
        note.labels(),
        about.flatMap(AboutTimes.About::repetition));
  }

  /** The same about another time, with other words. */
  EntryMetadata about(Optional<Instant> moment, String text) {
    return about(moment, repetition(text, moment, saidAt, zone));
  }

  /** The same about another time, with the same words: what comes again does so from then on. */
  EntryMetadata putRight(Optional<Instant> moment) {
    return about(
        moment,
        moment.flatMap(at -> repetition.map(rule -> rule.from(LocalDate.ofInstant(at, zone)))));
  }

  private EntryMetadata about(Optional<Instant> moment, Optional<Repetition> rule) {
    return new EntryMetadata(
        provenance, saidAt, moment, zone, source, beside, shared, labels, rule, file);
  }

  /** How what words are about comes again. */
  static Optional<Repetition> repetition(
      String text, Optional<Instant> aboutAt, Instant saidAt, ZoneId zone) {
    return aboutAt.flatMap(
        at ->
            AboutTimes.about(text, saidAt.atZone(zone), Optional::empty)
                .flatMap(AboutTimes.About::repetition));
  }

  EntryMetadata beside(int older) {
    Set<Integer> more = new TreeSet<>(beside);
    more.add(older);
    return new EntryMetadata(
        provenance, saidAt, aboutAt, zone, source, more, shared, labels, repetition, file);
  }

  EntryMetadata shared(Optional<DepartmentId> with) {
    return new EntryMetadata(
        provenance, saidAt, aboutAt, zone, source, beside, with, labels, repetition, file);
  }

  /** The same with the file that it came with. */
  EntryMetadata with(Optional<KeptFile> other) {
    return new EntryMetadata(
        provenance, saidAt, aboutAt, zone, source, beside, shared, labels, repetition, other);
  }

  Memory memory(SealedEntry entry, String text) {
    return new Memory(
        entry.memory(),
        entry.number(),
        text,
        entry.tier(),
        provenance,
        saidAt,
        aboutAt,
        zone,
        source,
        entry.version(),
        labels,
        repetition,
        file.map(KeptFile::attachment));
  }

  /** Writes all of it but the file. */
  ByteWriter writeTo(ByteWriter out) {
    out.begin(StoredForm.ENTRY_ABOUT)
        .writeText(provenance.name())
        .writeInstant(saidAt)
        .writeInstant(aboutAt)
        .writeText(zone.getId())
        .writeText(source.map(MessageId::value))
        .writeInt(beside.size());
    beside.stream().sorted().forEach(out::writeInt);
    out.writeFlag(shared.isPresent());
    shared.ifPresent(department -> out.writeId(department.value()));
    out.writeInt(labels.all().size());
    labels.all().forEach(out::writeText);
    out.writeFlag(repetition.isPresent());
    repetition.ifPresent(
        rule -> {
          out.writeText(rule.every().name()).writeInt(rule.interval());
          out.writeInt(rule.weekdays().size());
          rule.weekdays().stream().sorted().forEach(day -> out.writeInt(day.getValue()));
          out.writeInt(rule.nth());
        });
    return out;
  }

  static EntryMetadata readFrom(ByteReader in) {
    int version = in.version(StoredForm.ENTRY_ABOUT, OLDEST);
    return new EntryMetadata(
        in.readConstant(Provenance.class),
        in.readInstant(),
        in.readOptionalInstant(),
        in.readZone(),
        in.readOptionalText().map(MessageId::new),
        readBeside(in),
        in.readFlag() ? Optional.of(new DepartmentId(in.readId())) : Optional.empty(),
        readLabels(in),
        version > OLDEST && in.readFlag()
            ? Optional.of(readRepetition(in, version))
            : Optional.empty());
  }

  private static Repetition readRepetition(ByteReader in, int version) {
    Every every = in.readConstant(Every.class);
    int interval = in.readInt();
    Set<DayOfWeek> days = version > OF_ONE_WEEKDAY ? readWeekdays(in) : readWeekday(in);
    return new Repetition(every, interval, days, in.readInt());
  }

  private static Set<DayOfWeek> readWeekday(ByteReader in) {
    int weekday = in.readInt();
    return weekday == 0 ? Set.of() : Set.of(DayOfWeek.of(weekday));
  }

  private static Set<DayOfWeek> readWeekdays(ByteReader in) {
    Set<DayOfWeek> weekdays = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      weekdays.add(DayOfWeek.of(in.readInt()));
    }
    return weekdays;
  }

  private static Labels readLabels(ByteReader in) {
    List<String> labels = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      labels.add(in.readText());
    }
    return Labels.of(labels);
  }

  private static Set<Integer> readBeside(ByteReader in) {
    Set<Integer> beside = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      beside.add(in.readInt());
    }
    return beside;
  }
}
