package io.echovault.core.understanding.requests;

import io.echovault.core.text.WordList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What can be said in one language. A sentence fits when a pattern takes all of it, but for polite
 * words before and behind it. Immutable and safe for threads.
 */
final class Grammar {
  private static final int MOST_LEADS = 4;

  /** Patterns that are less sure only tell which words mean what. */
  private static final double SAYS_SOMETHING = 0.4;

  private static final int MOST_STEPS = 40_000;

  /** How the line of a pattern begins. */
  private static final String PATTERN = ">";

  /** A sentence, the rules to try on it, and the steps that these may take together. */
  private record Attempt(
      Sentence sentence, List<Rule> rules, Grammars.Wanted wanted, Matching.Steps steps) {
    Matching matching(Part.Vocabulary thin) {
      return new Matching(sentence, steps, thin);
    }
  }

  private final String language;
  private final List<Rule> rules = new ArrayList<>();
  private final Part lead;
  private final Firsts leadFirsts;
  private final Part tail;
  private final Part.Vocabulary thin;
  private final KnownWords known;

  /** Whether around what a pattern says only known words may stand. */
  private final boolean outlines;

  private Grammar(String language, List<String> lines, boolean outlines) {
    this.language = language;
    this.outlines = outlines;
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
      if (!name.startsWith(PATTERN)) {
        defined.put(name, part);
        continue;
      }
      int at = name.indexOf('@');
      double confidence = at < 0 ? 0.95 : Double.parseDouble(name.substring(at + 1));
      String kind = name.substring(1, at < 0 ? name.length() : at).strip();
      alternatives(part).forEach(each -> rules.add(Rule.of(kind, confidence, each)));
    }
    Part nothing = new Part.Choice(List.of());
    lead = defined.getOrDefault("lead", nothing);
    leadFirsts = Firsts.of(lead);
    tail = defined.getOrDefault("tail", nothing);
    thin = words(defined.getOrDefault("thin", nothing));
    List<Part> all = new ArrayList<>(defined.values());
    rules.forEach(rule -> all.add(rule.part()));
    known = KnownWords.of(all);
  }

  /** Those of the ways of a pattern that are one word. */
  private static Part.Vocabulary words(Part part) {
    return Part.Vocabulary.all(
        alternatives(part).stream()
            .filter(Part.Vocabulary.class::isInstance)
            .map(Part.Vocabulary.class::cast)
            .toList());
  }

  /** The ways of one pattern, each of which can be ruled out by itself. */
  private static List<Part> alternatives(Part part) {
    return part instanceof Part.Choice choice ? choice.parts() : List.of(part);
  }

  /** The grammar of a resource. */
  static Grammar read(String resource, String language) {
    return new Grammar(language, lines(resource), false);
  }

  /** The grammar of a resource that uses what another one defines, but none of its patterns. */
  static Grammar read(String resource, String defining, String language) {
    List<String> lines = new ArrayList<>(lines(defining));
    lines.removeIf(line -> line.startsWith(PATTERN));
    lines.addAll(lines(resource));
    return new Grammar(language, lines, true);
  }

  /** The lines of a resource; one that begins with blanks goes on the line before it. */
  private static List<String> lines(String resource) {
    List<String> lines = new ArrayList<>();
    try (InputStream stream = Grammar.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("there is no grammar " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(" ")) {
          lines.add(lines.remove(lines.size() - 1) + " " + line.strip());
        } else if (!line.isBlank() && !line.startsWith("//")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /**
   * Whether a sentence speaks of nothing but what requests have words for.
   *
   * @param most how many words may be others
   */
  boolean knows(Sentence sentence, int most) {
    return known.foreignAmong(sentence.words()) <= most;
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
        : from(new Attempt(sentence, tried, wanted, new Matching.Steps(MOST_STEPS)), 0, MOST_LEADS);
  }

  /**
   * Adds the names of the patterns that fit a sentence from its beginning on.
   *
   * @param possible the places of the patterns that are tried, among those of all grammars
   * @param first the place of the first of this grammar's
   * @param steps what they may take together
   * @param found what was found before, and what is found
   */
  void outlines(
      Sentence sentence, BitSet possible, int first, Matching.Steps steps, Set<String> found) {
    int end = first + rules.size();
    Matching tails = new Matching(sentence, steps, thin);
    for (int at = possible.nextSetBit(first);
        at >= 0 && at < end;
        at = possible.nextSetBit(at + 1)) {
      Rule rule = rules.get(at - first);
      if (rule.confidence() >= SAYS_SOMETHING
          && !found.contains(rule.name())
          && rule.fits(
              new Matching(sentence, steps, thin), 0, then -> ends(tails, then, MOST_LEADS))) {
        found.add(rule.name());
      }
    }
  }

  /** The reading without a polite word at the beginning goes before the one that includes it. */
  private Optional<Found> from(Attempt attempt, int at, int leads) {
    if (at >= attempt.sentence().words().size()) {
      return Optional.empty();
    }
    List<Found> after = new ArrayList<>();
    if (leads > 0 && leadFirsts.has(attempt.sentence().words().get(at))) {
      attempt
          .matching(thin)
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
      if (surer && attempt.wanted().test(rule.kind(), rule.confidence())) {
        Matching own = attempt.matching(thin);
        IntPredicate end = then -> ends(own, then, MOST_LEADS);
        if (outlines ? rule.fitsAlone(own, at, end, known) : rule.fits(own, at, end)) {
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
