package io.echovault.archive;

import io.echovault.ports.outbound.Archive.ChatDates;
import io.echovault.ports.vocabulary.ArchiveContent.Chat;
import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import io.echovault.ports.vocabulary.ArchiveContent.Wordless;
import io.echovault.ports.vocabulary.ChatMessage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the messages of a WhatsApp chat export together. Not safe for threads. */
final class ChatReading {
  /** Ten times what WhatsApp exports of one chat. */
  private static final int MOST_MESSAGES = 400_000;

  private static final int LONGEST_AUTHOR = 100;
  private static final int LINES_LOOKED_AT = 50;

  /** A beginning that was found, and the line it is on. */
  private record Found(int line, LineStart start) {}

  private final List<String> lines;
  private final List<ChatMessage> written = new ArrayList<>();
  private final Map<Wordless, Integer> wordless = new EnumMap<>(Wordless.class);

  private ChatReading(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads an export.
   *
   * @throws Refusal when it cannot be understood
   */
  static Chat read(String text, ChatDates dates) {
    List<String> lines = text.lines().toList();
    List<Found> found = starts(lines);
    if (found.isEmpty() || found.get(0).line() >= LINES_LOOKED_AT) {
      throw new Refusal(Problem.NOT_A_CHAT);
    }
    if (found.size() > MOST_MESSAGES) {
      throw new Refusal(Problem.TOO_MANY_MESSAGES);
    }
    return new ChatReading(lines)
        .read(found, dates.moments(found.stream().map(each -> each.start().date()).toList()));
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

  private Chat read(List<Found> found, List<Optional<LocalDateTime>> moments) {
    if (moments.stream().allMatch(Optional::isEmpty)) {
      throw new Refusal(Problem.IMPOSSIBLE_DATES);
    }
    // A beginning whose date cannot be is a line of the message before it.
    List<Integer> real =
        IntStream.range(0, found.size()).filter(i -> moments.get(i).isPresent()).boxed().toList();
    for (int i = 0; i < real.size(); i++) {
      Found each = found.get(real.get(i));
      int end = i + 1 < real.size() ? found.get(real.get(i + 1)).line() : lines.size();
      message(
          each.start(),
          moments.get(real.get(i)).orElseThrow(),
          lines.subList(each.line() + 1, end));
    }
    return new Chat(written, wordless);
  }

  private void message(LineStart start, LocalDateTime at, List<String> more) {
    String rest = start.rest();
    int colon = rest.indexOf(':');
    boolean signed =
        colon > 0
            && colon <= LONGEST_AUTHOR
            && (colon + 1 == rest.length() || rest.charAt(colon + 1) == ' ')
            && !ChatNotices.isNoAuthor(rest.substring(0, colon));
    if (!signed) {
      skip(Wordless.NOTICE);
      return;
    }
    String first = rest.substring(Math.min(rest.length(), colon + 2));
    String all = more.isEmpty() ? first : first + "\n" + String.join("\n", more);
    boolean marked = start.bracketed() && !first.isEmpty() && first.charAt(0) == Marks.OWN_WORDS;
    say(at, author(rest.substring(0, colon)), ChatNotices.cleared(Marks.words(all)), marked);
  }

  private void say(LocalDateTime at, String author, String words, boolean marked) {
    Optional<Wordless> kind =
        words.isEmpty()
            ? Optional.of(Wordless.MEDIA)
            : marked ? ChatNotices.markedKind(words) : ChatNotices.kind(words);
    kind.ifPresent(this::skip);
    String left =
        kind.isEmpty() ? words : kind.get() == Wordless.MEDIA ? ChatNotices.caption(words) : "";
    if (!left.isEmpty()) {
      written.add(new ChatMessage(at, author, left));
    }
  }

  private void skip(Wordless kind) {
    wordless.merge(kind, 1, Integer::sum);
  }

  /** Somebody who is not in the address book is written with a tilde in front. */
  private static String author(String written) {
    String plain = Marks.plain(written).strip();
    return plain.startsWith("~") ? plain.substring(1).strip() : plain;
  }
}
