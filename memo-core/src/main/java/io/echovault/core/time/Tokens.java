package io.echovault.core.time;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of one text, and what is asked of all of them again and again: which phrases can be
 * among them at all, and how much of a language they are. Not safe for threads.
 */
final class Tokens {
  private final List<Token> tokens;
  private final Set<String> words = new HashSet<>();
  private Optional<BitSet> among = Optional.empty();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<TimeLanguage, Long> signs = new HashMap<>();

  private Tokens(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
    tokens.forEach(token -> words.add(token.text()));
  }

  static Tokens of(String plain) {
    return new Tokens(Token.of(plain));
  }

  int size() {
    return tokens.size();
  }

  Token get(int place) {
    return tokens.get(place);
  }

  List<Token> subList(int from, int to) {
    return tokens.subList(from, to);
  }

  /**
   * The phrases that can begin at a place: those that can begin with its token, without those that
   * need a word that is nowhere in the text.
   */
  List<Phrase> phrasesAt(int place) {
    Token token = tokens.get(place);
    String beginning = token.isFigure() ? Phrase.FIGURE : token.text();
    return phrases.computeIfAbsent(
        beginning, each -> TimeLanguages.PHRASES.beginningWith(each, among(), words));
  }

  private BitSet among() {
    BitSet known = among.orElseGet(() -> TimeLanguages.PHRASES.among(words));
    among = Optional.of(known);
    return known;
  }

  /** How many of the tokens are everyday words of a language. */
  long signsOf(TimeLanguage language) {
    return signs.computeIfAbsent(
        language,
        each -> tokens.stream().filter(token -> each.set("sign").contains(token.text())).count());
  }
}
