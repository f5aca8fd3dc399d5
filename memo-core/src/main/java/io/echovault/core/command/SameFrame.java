package io.echovault.core.command;

import io.echovault.core.command.Replaced.Piece;
import io.echovault.core.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts one value into a text instead of another where the same words stand beside both: "it's at
 * Tayyabs" makes "dinner is at Tayyabs" of "dinner is at Dishoom". Where more than one place is as
 * likely, nothing is replaced. The work is bounded by {@value #LONGEST} words on either side.
 */
final class SameFrame {
  private static final int LONGEST = 40;

  /** So many words can be a value. */
  private static final int VALUE = 3;

  /** So many words must be the same behind a value that has none of them before it. */
  private static final int BEHIND = 2;

  private static final int SHORTEST_NAME = 3;

  /** What a name for a name adds to how well a value fits in a place, and loses otherwise. */
  private static final int ALIKE = 1;

  /**
   * A text with another value in it.
   *
   * @param fit how well that fits there; more words that are the same make it more
   */
  record Changed(String words, int fit) {
    /** Prints no words. */
    @Override
    public String toString() {
      return "Changed[" + fit + "]";
    }
  }

  private final String text;
  private final String said;
  private final List<Piece> there;
  private final List<Piece> given;
  private final Set<String> known;

  private SameFrame(String text, String said) {
    this.text = text;
    this.said = said;
    there = words(text);
    given = words(said);
    known = there.stream().map(SameFrame::plain).collect(Collectors.toSet());
  }

  /**
   * The text with what was said in its place; empty when it is not certain which that is.
   *
   * @param capitals whether a name is known by its capital, which it is not in German
   */
  static Optional<Changed> in(String text, String said, boolean capitals) {
    SameFrame frame = new SameFrame(text, said);
    if (frame.there.size() > LONGEST || frame.given.size() > LONGEST) {
      return Optional.empty();
    }
    return frame.afterTheSame().or(frame::beforeTheSame).or(() -> frame.named(capitals));
  }

  /** The value behind the longest row of words that both have. */
  private Optional<Changed> afterTheSame() {
    int longest = 0;
    Map<String, Integer> changed = new TreeMap<>();
    for (int at = 0; at + 1 < there.size(); at++) {
      for (int place = 0; place + 1 < given.size(); place++) {
        int row = row(at, place, -1);
        if (row > 0 && row >= longest) {
          Optional<Changed> words = after(at + 1, place + 1, row);
          if (words.isPresent() && row > longest) {
            changed.clear();
            longest = row;
          }
          words.ifPresent(each -> changed.put(each.words(), each.fit()));
        }
      }
    }
    return only(changed);
  }

  private static Optional<Changed> only(Map<String, Integer> changed) {
    return changed.size() == 1
        ? changed.entrySet().stream()
            .map(each -> new Changed(each.getKey(), each.getValue()))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Changed> after(int at, int place, int row) {
    int end = place;
    while (end < given.size() && !known.contains(plain(given.get(end)))) {
      end++;
    }
    int many = end - place;
    if (many == 0 || many > VALUE) {
      return Optional.empty();
    }
    int until = end < given.size() ? next(at, plain(given.get(end))) : there.size();
    int old = end == given.size() && until - at > VALUE ? many : until - at;
    return old < 1 || old > VALUE || at + old > there.size()
        ? Optional.empty()
        : Optional.of(
            new Changed(replaced(at, at + old, place, end), fit(row, at, at + old, place, end)));
  }

  /** The value before some words that both have: "Fritz has it". */
  private Optional<Changed> beforeTheSame() {
    int end = 0;
    while (end < given.size() && !known.contains(plain(given.get(end)))) {
      end++;
    }
    if (end == 0 || end > VALUE || given.size() - end < BEHIND) {
      return Optional.empty();
    }
    Map<String, Integer> changed = new TreeMap<>();
    for (int at = 1; at < there.size(); at++) {
      int row = row(at, end, 1);
      if (row == given.size() - end) {
        changed.put(replaced(at - 1, at, 0, end), fit(row, at - 1, at, 0, end));
      }
    }
    return only(changed);
  }

  private int fit(int row, int from, int to, int first, int end) {
    boolean alike =
        there.subList(from, to).stream().anyMatch(SameFrame::isName)
            == given.subList(first, end).stream().anyMatch(SameFrame::isName);
    return 2 * row + (alike ? ALIKE : -ALIKE);
  }

  /** The one name that was said for the one that is there, or a last word for the last one. */
  private Optional<Changed> named(boolean capitals) {
    List<Piece> others = given.stream().filter(each -> !known.contains(plain(each))).toList();
    List<Piece> fresh = others.stream().filter(SameFrame::isName).toList();
    List<Piece> old = there.stream().skip(1).filter(SameFrame::isName).toList();
    boolean last =
        capitals
            && fresh.size() == 1
            && fresh.get(0).equals(given.get(given.size() - 1))
            && !old.isEmpty()
            && old.get(old.size() - 1).equals(there.get(there.size() - 1));
    if (fresh.size() != 1 || (old.size() != 1 && !last)) {
      return Optional.empty();
    }
    Piece place = old.get(old.size() - 1);
    String changed =
        text.substring(0, place.start()) + fresh.get(0).word() + text.substring(place.end());
    return Optional.of(new Changed(changed, ALIKE));
  }

  private static boolean isName(Piece piece) {
    return piece.word().length() >= SHORTEST_NAME && Character.isUpperCase(piece.word().charAt(0));
  }

  /** How many words are the same from two places on, forwards or backwards. */
  private int row(int at, int place, int step) {
    int many = 0;
    while (at >= 0
        && at < there.size()
        && place >= 0
        && place < given.size()
        && plain(there.get(at)).equals(plain(given.get(place)))) {
      many++;
      at += step;
      place += step;
    }
    return many;
  }

  private int next(int from, String word) {
    for (int at = from; at < there.size(); at++) {
      if (plain(there.get(at)).equals(word)) {
        return at;
      }
    }
    return -1;
  }

  private String replaced(int from, int to, int first, int end) {
    return text.substring(0, there.get(from).start())
        + said.substring(given.get(first).start(), given.get(end - 1).end())
        + text.substring(there.get(to - 1).end());
  }

  private static String plain(Piece piece) {
    return PlainText.accented(piece.word());
  }

  /** The words of a text; what an apostrophe parts is two. */
  private static List<Piece> words(String text) {
    List<Piece> words = new ArrayList<>();
    for (Piece piece : Replaced.pieces(text)) {
      int start = piece.start();
      for (int at = piece.start(); at <= piece.end(); at++) {
        if (at == piece.end() || text.charAt(at) == '\'' || text.charAt(at) == '’') {
          if (at > start) {
            words.add(new Piece(text.substring(start, at), start, at));
          }
          start = at + 1;
        }
      }
    }
    return words;
  }
}
