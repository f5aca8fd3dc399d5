package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Figure;
import io.echovault.core.understanding.requests.Part.Mark;
import io.echovault.core.understanding.requests.Part.Rest;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Slot;
import io.echovault.core.understanding.requests.Part.Tag;
import io.echovault.core.understanding.requests.Part.Value;
import io.echovault.core.understanding.requests.Part.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Reads a pattern: words, {@code ( a | b )} for a choice, {@code [ a ]} for what may be missing,
 * {@code $name} for a pattern defined before, <code>{x}</code> for some words, <code>{x+}</code>
 * for all that follow, <code>{x#}</code> for a number, <code>{x0}</code> for a few words that begin
 * with a figure, {@code %name:value} for a value to note, and {@code :} or {@code #} for a mark
 * before the next word, and {@code !word} for a word whose accents must be written.
 */
final class Notation {
  private static final String SIGNS = "()[]|";

  private final List<String> signs = new ArrayList<>();
  private final Map<String, Part> defined;
  private final Map<String, Set<String>> shortForms;
  private int at;

  private Notation(String pattern, Map<String, Part> defined, Map<String, Set<String>> shortForms) {
    this.defined = defined;
    this.shortForms = shortForms;
    StringTokenizer tokens = new StringTokenizer(pattern, " " + SIGNS, true);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      if (!token.isBlank()) {
        signs.add(token);
      }
    }
  }

  /**
   * Reads a pattern.
   *
   * @param defined the patterns that it may name
   * @param shortForms what else people in a hurry write for a word: "u" for "you"
   * @throws IllegalArgumentException when it is not well formed
   */
  static Part read(String pattern, Map<String, Part> defined, Map<String, Set<String>> shortForms) {
    Notation notation = new Notation(pattern, defined, shortForms);
    Part part = notation.choice();
    if (notation.at < notation.signs.size()) {
      throw new IllegalArgumentException("a bracket too many in: " + pattern);
    }
    return part;
  }

  private Part choice() {
    List<Part> choices = new ArrayList<>();
    choices.add(sequence());
    while (isNext("|")) {
      at++;
      choices.add(sequence());
    }
    return choices.size() == 1 ? choices.get(0) : new Choice(merged(choices));
  }

  /** Single words among the choices become one vocabulary, in the place of the first of them. */
  private static List<Part> merged(List<Part> choices) {
    Set<String> words = new LinkedHashSet<>();
    List<Part> merged = new ArrayList<>();
    int place = -1;
    for (Part each : choices) {
      if (each instanceof Vocabulary vocabulary && vocabulary.plain().size() >= 1) {
        place = place < 0 ? merged.size() : place;
        words.addAll(vocabulary.accented());
      } else {
        merged.add(each);
      }
    }
    if (place >= 0) {
      merged.add(place, Vocabulary.of(words));
    }
    return merged;
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < signs.size() && !isNext("|") && !isNext(")") && !isNext("]")) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  private Part part() {
    String sign = signs.get(at++);
    if (sign.equals("(")) {
      Part inside = choice();
      expect(")");
      return inside;
    } else if (sign.equals("[")) {
      Part inside = choice();
      expect("]");
      return new Choice(List.of(inside, new Sequence(List.of())));
    } else if (sign.startsWith("$")) {
      Part known = defined.get(sign.substring(1));
      if (known == null) {
        throw new IllegalArgumentException("not defined before: " + sign);
      }
      return known;
    } else if (sign.startsWith("{")) {
      return slot(sign.substring(1, sign.length() - 1));
    } else if (sign.startsWith("%")) {
      int colon = sign.indexOf(':');
      return new Tag(sign.substring(1, colon), sign.substring(colon + 1));
    } else if (sign.equals(":") || sign.equals("#") || sign.equals(",")) {
      return new Mark(sign.charAt(0));
    }
    return word(sign);
  }

  private static Part slot(String name) {
    String bare = name.substring(0, name.length() - 1);
    return name.endsWith("+")
        ? new Rest(bare)
        : name.endsWith("#")
            ? new Figure(bare)
            : name.endsWith("0") ? new Value(bare) : new Slot(name);
  }

  /** A word with an apostrophe or a hyphen is two words, or one in which the mark was left out. */
  private Part word(String sign) {
    if (sign.startsWith("!")) {
      return new Vocabulary(Set.of(Word.accented(sign.substring(1))), Set.of(), Set.of());
    }
    Part inFull = inFull(sign);
    Set<String> inHaste = shortForms.getOrDefault(sign, Set.of());
    return inHaste.isEmpty() ? inFull : new Choice(merged(List.of(inFull, Vocabulary.of(inHaste))));
  }

  private static Part inFull(String sign) {
    List<Part> pieces = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(sign, "'-");
    StringBuilder joined = new StringBuilder();
    while (tokens.hasMoreTokens()) {
      String piece = tokens.nextToken();
      joined.append(piece);
      pieces.add(Vocabulary.of(Set.of(piece)));
    }
    return pieces.size() == 1
        ? pieces.get(0)
        : new Choice(List.of(new Sequence(pieces), Vocabulary.of(Set.of(joined.toString()))));
  }

  private boolean isNext(String sign) {
    return at < signs.size() && signs.get(at).equals(sign);
  }

  private void expect(String sign) {
    if (!isNext(sign)) {
      throw new IllegalArgumentException("expected " + sign + " at sign " + at);
    }
    at++;
  }
}
