package io.echovault.core.transfer;

import io.echovault.core.transfer.Notices.Kind;
import io.echovault.ports.vocabulary.DateOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A WhatsApp chat export, read. Does not print what it says.
 *
 * @param lines what people wrote, in the order of the file
 * @param skipped how many messages have no words, by what they are instead
 * @param dates how its dates were read
 */
record ChatFile(List<ChatLine> lines, Map<Kind, Integer> skipped, DateReading dates) {
  /** Ten times what WhatsApp exports of one chat. */
  private static final int MOST_MESSAGES = 400_000;

  private static final int LONGEST_AUTHOR = 100;
  private static final int LINES_LOOKED_AT = 50;

  ChatFile {
    lines = List.copyOf(lines);
    skipped = Map.copyOf(skipped);
  }

  /**
   * One message.
   *
   * @param writtenAt where and when it was written, without a zone
   * @param author as the export names them
   * @param words without WhatsApp's own marks
   */
  record ChatLine(LocalDateTime writtenAt, String author, String words) {
    @Override
    public String toString() {
      return "ChatLine";
    }
  }

  /** A beginning that was found, and the line it is on. */
  private record Found(int line, LineStart start) {}

  /**
   * Reads an export.
   *
   * @param latest no message is later than this day
   * @param habit which order of dates the member's country writes
   * @param told the order of its dates, if somebody says so
   * @throws Refusal when it cannot be understood
   */
  static ChatFile read(String text, LocalDate latest, DateOrder habit, Optional<DateOrder> told) {
    List<String> lines = text.lines().toList();
    List<Found> found = starts(lines);
    if (found.isEmpty() || found.get(0).line() >= LINES_LOOKED_AT) {
      throw new Refusal(
          "This does not look like a WhatsApp chat export, or its dates are written in a way that I"
              + " do not know. A message begins like “22/11/26, 17:59 - Ana: …” or “[22/11/26,"
              + " 17:59:03] Ana: …”. If the phone writes other signs than these, set its language to"
              + " English, export the chat again and send me that.");
    }
    if (found.size() > MOST_MESSAGES) {
      throw new Refusal(
          "That chat has more than 400,000 messages. Please split the file and send me the parts.");
    }
    DateReading dates =
        DateReading.of(found.stream().map(Found::start).toList(), latest, habit, told)
            .orElseThrow(ChatFile::impossibleDates);
    return new Reading(lines, dates, latest).read(found);
  }

  private static Refusal impossibleDates() {
    return new Refusal(
        "The dates in this file do not fit together: read as day/month/year, as month/day/year or as"
            + " year/month/day, some of them cannot be, or lie in the future. Export the chat again and"
            + " send me the file unchanged.");
  }

  /** What begins a message, all in the form that most of the file has. */
  private static List<Found> starts(List<String> lines) {
    List<Found> all = new ArrayList<>();
    int bracketed = 0;
    for (int i = 0; i < lines.size(); i++) {
      Optional<LineStart> start = LineStart.of(lines.get(i));
      if (start.isPresent()) {
        all.add(new Found(i, start.get()));
        bracketed += start.get().bracketed() ? 1 : 0;
      }
    }
    boolean iPhone = bracketed * 2 > all.size();
    all.removeIf(each -> each.start().bracketed() != iPhone);
    return all;
  }

  /** Puts messages together. */
  private static final class Reading {
    private final List<String> lines;
    private final DateReading dates;
    private final LocalDate latest;
    private final List<ChatLine> written = new ArrayList<>();
    private final Map<Kind, Integer> skipped = new EnumMap<>(Kind.class);

    Reading(List<String> lines, DateReading dates, LocalDate latest) {
      this.lines = lines;
      this.dates = dates;
      this.latest = latest;
    }

    ChatFile read(List<Found> found) {
      // A beginning whose date cannot be is a line of the message before it.
      List<Found> real = found.stream().filter(each -> at(each.start()).isPresent()).toList();
      if (real.isEmpty()) {
        throw impossibleDates();
      }
      for (int i = 0; i < real.size(); i++) {
        int end = i + 1 < real.size() ? real.get(i + 1).line() : lines.size();
        LineStart start = real.get(i).start();
        message(start, at(start).orElseThrow(), lines.subList(real.get(i).line() + 1, end));
      }
      return new ChatFile(written, skipped, dates);
    }

    private Optional<LocalDateTime> at(LineStart start) {
      return DateReading.at(start, dates.order(), latest);
    }

    private void message(LineStart start, LocalDateTime at, List<String> more) {
      String rest = start.rest();
      int colon = rest.indexOf(':');
      boolean signed =
          colon > 0
              && colon <= LONGEST_AUTHOR
              && (colon + 1 == rest.length() || rest.charAt(colon + 1) == ' ')
              && !Notices.isNoAuthor(rest.substring(0, colon));
      if (!signed) {
        skip(Kind.NOTICE);
        return;
      }
      String first = rest.substring(Math.min(rest.length(), colon + 2));
      String all = more.isEmpty() ? first : first + "\n" + String.join("\n", more);
      boolean marked = start.bracketed() && !first.isEmpty() && first.charAt(0) == Marks.OWN_WORDS;
      say(new ChatLine(at, author(rest.substring(0, colon)), Marks.words(all)), marked);
    }

    private void say(ChatLine line, boolean marked) {
      String words = Notices.cleared(line.words());
      Optional<Kind> kind =
          words.isEmpty()
              ? Optional.of(Kind.MEDIA)
              : marked ? Notices.markedKind(words) : Notices.kind(words);
      kind.ifPresent(this::skip);
      String left = kind.isEmpty() ? words : kind.get() == Kind.MEDIA ? Notices.caption(words) : "";
      if (!left.isEmpty()) {
        written.add(new ChatLine(line.writtenAt(), line.author(), left));
      }
    }

    private void skip(Kind kind) {
      skipped.merge(kind, 1, Integer::sum);
    }

    /** Somebody who is not in the address book is written with a tilde in front. */
    private static String author(String written) {
      String plain = Marks.plain(written).strip();
      return plain.startsWith("~") ? plain.substring(1).strip() : plain;
    }
  }

  @Override
  public String toString() {
    return "ChatFile[" + lines.size() + " lines]";
  }
}
