package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument.Precision;
import io.echovault.core.answer.Argument.Time;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the time right that a memory is about. Its words stay as they were said, unless the day that
 * was typed fits in the place of the one that they name: then they would say otherwise.
 */
final class Redating {
  /** What a channel shows beside a question, less the one that leaves the time as it is. */
  private static final int MOST_TIMES = 2;

  /** So many memories, the last ones, and so long ago, can be meant without being named. */
  private static final int LATELY = 3;

  private static final Duration SHORTLY = Duration.ofMinutes(10);

  private Redating() {}

  /** The button below an acknowledgement whose time is not certain. */
  static Optional<Option> button(Turn turn, Memory kept) {
    return kept.aboutAt().isEmpty() || turn.otherTimes(kept.text(), kept.saidAt()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Option(
                Button.DATE_ASK.about(kept.number(), kept.version()), Message.of("time.button")));
  }

  /** Asks which time is meant, and offers what else the words may mean. */
  static Answer ask(Turn turn, Label label, int version) {
    Optional<Memory> memory = turn.notebook().find(label.number());
    if (memory.isEmpty() || label.version() != version) {
      return Answer.say(Message.of("time.changed-since").with("number", label.number()));
    }
    List<Option> options = new ArrayList<>();
    turn.otherTimes(memory.get().text(), memory.get().saidAt()).stream()
        .limit(MOST_TIMES)
        .map(other -> option(memory.get(), other, turn.zone()))
        .forEach(options::add);
    options.add(
        new Option(
            Button.DATE_KEEP.about(label.number(), version), Message.of("time.keep.button")));
    return Answer.ask(
        Message.of("time.which").with("number", label.number()), options.toArray(Option[]::new));
  }

  private static Option option(Memory memory, About other, ZoneId zone) {
    String id =
        Button.DATE_SET.about(memory.number(), memory.version())
            + ":"
            + other.at().getEpochSecond();
    boolean sameDay =
        memory.aboutAt().filter(at -> day(at, zone).equals(day(other.at(), zone))).isPresent();
    Time time = new Time(other.at(), zone, sameDay ? Precision.HOUR : Precision.DAY);
    return new Option(id, Message.of("time.at").with("time", time));
  }

  /** Takes the time of a button that was pressed. */
  static Answer pressed(Turn turn, Pressed.SetTime pressed) {
    Optional<Memory> memory = turn.notebook().find(pressed.number());
    return memory.filter(each -> each.version() == pressed.version()).isEmpty()
        ? Answer.say(Message.of("time.changed-since").with("number", pressed.number()))
        : put(turn, memory.get(), memory.get().text(), pressed.at());
  }

  /** Takes the time that was typed, for the memory that was last spoken of. */
  static Answer typed(Turn turn, String words) {
    Optional<About> about = turn.about(words, turn.saidAt());
    Optional<Memory> memory = meant(turn);
    if (memory.isEmpty() || about.isEmpty()) {
      return Keeping.keep(turn, words, Provenance.SAID, Message.none());
    }
    return number(turn, memory.get(), words, about.get())
        .or(() -> value(turn, memory.get(), words, about.get()))
        .orElseGet(() -> to(turn, memory.get(), words, about.get()));
  }

  /** What was last spoken of, or, where that has no time, what was kept shortly before and has. */
  private static Optional<Memory> meant(Turn turn) {
    Optional<Memory> last = Spoken.last(turn).flatMap(turn.notebook()::find);
    Instant since = turn.saidAt().minus(SHORTLY);
    return last.filter(memory -> !hasFigures(memory) && memory.aboutAt().isEmpty())
        .flatMap(
            memory ->
                turn.notebook().recent(LATELY).stream()
                    .filter(each -> each.aboutAt().isPresent() && !each.saidAt().isBefore(since))
                    .findFirst())
        .or(() -> last);
  }

  private static boolean hasFigures(Memory memory) {
    return memory.text().chars().anyMatch(Character::isDigit);
  }

  /** Takes the time that words name for a memory; empty where they name none. */
  static Optional<Answer> to(Turn turn, Memory memory, String words) {
    return turn.about(words, turn.saidAt()).map(about -> to(turn, memory, words, about));
  }

  private static Answer to(Turn turn, Memory memory, String words, About about) {
    About typed =
        memory.aboutAt().map(before -> SameWeek.of(turn, words, before, about)).orElse(about);
    Instant at = meant(memory, typed, turn.zone());
    return put(turn, memory, written(turn, memory, words, at), at);
  }

  /** "No, 31" is no day of the month where a memory without a time has one number. */
  private static Optional<Answer> number(Turn turn, Memory memory, String words, About typed) {
    Optional<String> figures = WrongValue.onlyNumber(words);
    if (memory.aboutAt().isPresent() || typed.saysClock() || figures.isEmpty()) {
      return Optional.empty();
    }
    return replaced(turn, memory, figures.get());
  }

  /** Another clock time where the words name one of no day: "her flight lands at 6:40". */
  private static Optional<Answer> value(Turn turn, Memory memory, String words, About typed) {
    if (memory.aboutAt().isPresent() || typed.saysDay()) {
      return Optional.empty();
    }
    return replaced(turn, memory, words);
  }

  private static Optional<Answer> replaced(Turn turn, Memory memory, String value) {
    Optional<Label> label = turn.notebook().label(memory.number());
    return label.flatMap(
        each ->
            Replaced.in(memory.text(), value)
                .map(changed -> Correcting.correct(turn, each, changed)));
  }

  /** The words with the time that was typed in the place of theirs, if that makes them say it. */
  private static String written(Turn turn, Memory memory, String words, Instant at) {
    LocalDateTime meant = LocalDateTime.ofInstant(at, turn.zone());
    boolean clockOnly = turn.about(words, turn.saidAt()).filter(About::saysDay).isEmpty();
    return Replaced.in(memory.text(), words)
        .filter(
            changed ->
                turn.about(changed, memory.saidAt())
                    .map(about -> LocalDateTime.ofInstant(about.at(), turn.zone()))
                    .filter(
                        said ->
                            clockOnly
                                ? said.toLocalTime().equals(meant.toLocalTime())
                                : said.toLocalDate().equals(meant.toLocalDate()))
                    .isPresent())
        .orElse(memory.text());
  }

  /** A time of day alone is of the day that stands, and a day alone leaves the time of day. */
  private static Instant meant(Memory memory, About typed, ZoneId zone) {
    if (memory.aboutAt().isEmpty() || typed.saysDay() == typed.saysClock()) {
      return typed.at();
    }
    Instant before = memory.aboutAt().get();
    LocalTime clock = before.atZone(zone).toLocalTime();
    return typed.saysDay()
        ? typed.at().atZone(zone).with(clock).toInstant()
        : day(before, zone).atTime(typed.at().atZone(zone).toLocalTime()).atZone(zone).toInstant();
  }

  private static Answer put(Turn turn, Memory memory, String words, Instant at) {
    Notebook notebook = turn.notebook();
    Memory right = notebook.correct(memory.number(), words, Optional.of(at));
    notebook.state(
        notebook.state().with(notebook.state().recent().keeping(List.of(right.number()))));
    return Answer.say(
        right.repetition().isPresent()
            ? Message.of("correct.done")
                .with("number", right.number())
                .with("time", Keeping.time(turn, right))
            : Message.of("time.put-right")
                .with("number", right.number())
                .with("time", new Time(at, turn.zone(), Precision.MOMENT)));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
