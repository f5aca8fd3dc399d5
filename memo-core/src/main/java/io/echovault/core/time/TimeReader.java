package io.echovault.core.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the phrases that name a time in a plain text. Of phrases that begin at one place the
 * longest counts; of equally long ones that of the language with the most everyday words around.
 */
final class TimeReader {
  /**
   * What a message is about is said by its first times; those of a long list are not told apart.
   */
  private static final int MOST_HITS = 32;

  private final Tokens tokens;
  private final Said said;
  private final Map<Integer, Optional<Found>> inner = new HashMap<>();

  private TimeReader(String plain, Said said) {
    this.tokens = Tokens.of(plain);
    this.said = said;
  }

  /**
   * A phrase among the tokens.
   *
   * @param end the place of the first token after it
   */
  record Found(int end, Captured.Span span) {}

  /**
   * A phrase in the text.
   *
   * @param start where it begins
   * @param end where it ends
   * @param captured what filled its slots
   */
  record Hit(int start, int end, Named named, Captured captured) {
    boolean isClock() {
      return named instanceof Named.Clock;
    }
  }

  private record Read(Phrase phrase, Phrase.Match match) {}

  /** What is named first, in order: at most {@value #MOST_HITS} times. */
  static List<Hit> read(String plain, Said said) {
    return new TimeReader(plain, said).hits();
  }

  private List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (int place = 0; place < tokens.size() && hits.size() < MOST_HITS; ) {
      Optional<Read> read = longest(place, true).filter(this::isWhole);
      if (read.isPresent()) {
        int end = read.get().match().end();
        int from = tokens.get(place).start();
        int to = tokens.get(end - 1).end();
        named(read.get())
            .ifPresent(named -> hits.add(new Hit(from, to, named, read.get().match().captured())));
        place = end;
      } else {
        place++;
      }
    }
    return hits;
  }

  /**
   * "At 5" is no hour in "at 5 May"; and an hour before "am" is left to {@link ClockTimes}, because
   * in German the word means "on".
   */
  private boolean isWhole(Read read) {
    int end = read.match().end();
    Captured captured = read.match().captured();
    if (!captured.has(Slot.HOUR) && !captured.has(Slot.FIGURE) && !captured.has(Slot.CLOCK)) {
      return true;
    }
    boolean halved =
        end < tokens.size()
            && read.phrase().language().set("half").contains(tokens.get(end).text());
    return !halved
        && longest(end - 1, true)
            .filter(date -> date.match().end() > end)
            .filter(longer -> captured.figures().size() == 1 || !isClock(longer))
            .isEmpty();
  }

  /** "5 past 9" is whole before "in the evening"; "at 15" is none in "at 15 to 9". */
  private boolean isClock(Read read) {
    return named(read).filter(Named.Clock.class::isInstance).isPresent();
  }

  private Optional<Read> longest(int place, boolean outermost) {
    Optional<Read> best = Optional.empty();
    for (Phrase phrase : tokens.phrasesAt(place)) {
      if (outermost && phrase.isInside()) {
        continue;
      }
      Optional<Read> read =
          phrase
              .match(tokens, place, inner -> outermost ? inside(inner) : Optional.empty())
              .map(match -> new Read(phrase, match));
      if (read.isPresent() && (best.isEmpty() || better(read.get(), best.get()))) {
        best = read;
      }
    }
    return best;
  }

  private Optional<Found> inside(int place) {
    return inner.computeIfAbsent(place, this::found);
  }

  private Optional<Found> found(int place) {
    return longest(place, false)
        .flatMap(
            read ->
                named(read)
                    .filter(named -> !(named instanceof Named.Clock))
                    .map(named -> new Captured.Span(named, read.match().captured().saysYear()))
                    .map(span -> new Found(read.match().end(), span)));
  }

  private boolean better(Read one, Read other) {
    if (one.match().end() != other.match().end()) {
      return one.match().end() > other.match().end();
    }
    return one.phrase().language() != other.phrase().language()
        && tokens.signsOf(one.phrase().language()) > tokens.signsOf(other.phrase().language());
  }

  private Optional<Named> named(Read read) {
    return read.phrase().meaning().of(read.match().captured(), said);
  }
}
