package io.echovault.core.understanding.requests;

import io.echovault.core.text.WordFile;
import io.echovault.core.text.WordList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What can be said in one language. A sentence fits when a pattern takes all of it, but for polite
 * words before and behind it. Immutable and safe for threads.
 */
final class Grammar {
  private static final int MOST_LEADS = 4;

  private record Rule(String kind, double confidence, Part part, Firsts firsts) {
    Rule(String kind, double confidence, Part part) {
      this(kind, confidence, part, Firsts.of(part));
    }
  }

  /** A sentence, the rules to try on it, and the steps that these may take together. */
  private record Attempt(
      Sentence sentence, List<Rule> rules, Grammars.Wanted wanted, Matching.Steps steps) {
    Matching matching() {
      return new Matching(sentence, steps);
    }
  }

  private final String language;
  private final List<Rule> rules = new ArrayList<>();
  private final Part lead;
  private final Firsts leadFirsts;
  private final Part tail;

  private Grammar(String language, List<String> lines) {
    this.language = language;
    Map<String, Part> defined = new HashMap<>();
    Map<String, Set<String>> shortForms = new HashMap<>();
    for (String line : lines) {
      int equals = line.indexOf(" = ");
      String name = line.substring(0, equals).strip();
      if (name.startsWith("~")) {
        shortForms.put(
            name.substring(1).strip(), Set.copyOf(WordList.of(line.substring(equals + 3), " |")));
        continue;
      }
      Part part = Notation.read(line.substring(equals + 3), defined, shortForms);
      if (!name.startsWith(">")) {
        defined.put(name, part);
        continue;
      }
      int at = name.indexOf('@');
      double confidence = at < 0 ? 0.95 : Double.parseDouble(name.substring(at + 1));
      String kind = name.substring(1, at < 0 ? name.length() : at).strip();
      alternatives(part).forEach(each -> rules.add(new Rule(kind, confidence, each)));
    }
    Part nothing = new Part.Choice(List.of());
    lead = defined.getOrDefault("lead", nothing);
    leadFirsts = Firsts.of(lead);
    tail = defined.getOrDefault("tail", nothing);
  }

  /** The ways of one pattern, each of which can be ruled out by itself. */
  private static List<Part> alternatives(Part part) {
    return part instanceof Part.Choice choice ? choice.parts() : List.of(part);
  }

  /** The grammar of a resource; a line that begins with blanks goes on the line before it. */
  static Grammar read(String resource, String language) {
    List<String> lines = new ArrayList<>();
    for (String line : WordFile.all(Grammar.class, resource)) {
      if (line.startsWith(" ")) {
        lines.add(lines.remove(lines.size() - 1) + " " + line.strip());
      } else if (!line.isBlank() && !line.startsWith("//")) {
        lines.add(line);
      }
    }
    return new Grammar(language, lines);
  }

  /**
   * The words of some patterns, and the polite words around them, in their plain forms.
   *
   * @param kinds of which kinds the patterns are
   */
  Set<String> words(Predicate<String> kinds) {
    List<Part> parts =
        new ArrayList<>(
            rules.stream().filter(rule -> kinds.test(rule.kind())).map(Rule::part).toList());
    parts.add(lead);
    parts.add(tail);
    return Part.words(parts);
  }

  /** The language, two lower-case letters. */
  String language() {
    return language;
  }

  /** How many patterns there are. */
  int size() {
    return rules.size();
  }

  /** The patterns, in the order of the resource. */
  List<Part> patterns() {
    return rules.stream().map(Rule::part).toList();
  }

  /**
   * The first pattern, in the order of the resource, that fits a sentence; the surest of these.
   *
   * @param possible the places of the patterns that are tried, among those of all grammars
   * @param first the place of the first of this grammar's
   */
  Optional<Found> find(Sentence sentence, BitSet possible, int first, Grammars.Wanted wanted) {
    List<Rule> tried = new ArrayList<>();
    int end = first + rules.size();
    for (int at = possible.nextSetBit(first);
        at >= 0 && at < end;
        at = possible.nextSetBit(at + 1)) {
      tried.add(rules.get(at - first));
    }
    return tried.isEmpty() || sentence.words().isEmpty()
        ? Optional.empty()
        : from(new Attempt(sentence, tried, wanted, new Matching.Steps()), 0, MOST_LEADS);
  }

  /** The reading without a polite word at the beginning goes before the one that includes it. */
  private Optional<Found> from(Attempt attempt, int at, int leads) {
    if (at >= attempt.sentence().words().size()) {
      return Optional.empty();
    }
    List<Found> after = new ArrayList<>();
    if (leads > 0 && leadFirsts.has(attempt.sentence().words().get(at))) {
      attempt
          .matching()
          .fits(
              lead,
              at,
              then -> {
                from(attempt, then, leads - 1).ifPresent(after::add);
                return !after.isEmpty();
              });
    }
    Optional<Found> best = after.stream().findFirst();
    for (Rule rule : attempt.rules()) {
      boolean surer = best.isEmpty() || best.get().confidence() < rule.confidence();
      if (surer
          && rule.firsts().has(attempt.sentence().words().get(at))
          && attempt.wanted().test(rule.kind(), rule.confidence())) {
        Matching own = attempt.matching();
        if (own.fits(rule.part(), at, then -> ends(own, then, MOST_LEADS))) {
          best = Optional.of(new Found(rule.kind(), rule.confidence(), own.noted(), language));
        }
      }
    }
    return best;
  }

  private boolean ends(Matching matching, int at, int tails) {
    return matching.isEnd(at)
        || (tails > 0 && matching.fits(tail, at, then -> ends(matching, then, tails - 1)));
  }
}
