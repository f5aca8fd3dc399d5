package io.echovault.text;

import io.echovault.ports.outbound.TextAnalyzer;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Words and their stems by Lucene's analyzers: English, Spanish, Portuguese, German, French,
 * Italian, Romanian and Hindi. Words of other languages come in parts of three characters, and what
 * is written without blanks in characters and pairs of them.
 *
 * <p>Numbers, dates, phones and codes come whole, and the same however they are spaced. A word that
 * joins rather than tells comes behind a tilde, for the same letters may tell in another language.
 */
public final class LuceneTextAnalyzer implements TextAnalyzer {
  private static final String JOINING = "~";

  private final BiFunction<List<String>, List<String>, Optional<Tongue>> language;

  private LuceneTextAnalyzer(BiFunction<List<String>, List<String>, Optional<Tongue>> language) {
    this.language = language;
  }

  /** One that tells each text's language from its words, or else takes it for the given one. */
  public static LuceneTextAnalyzer choosing(Locale otherwise) {
    Optional<Tongue> likely = Tongues.of(otherwise);
    return new LuceneTextAnalyzer((words, plain) -> Tongues.of(words, plain, likely));
  }

  /** One for texts whose language is known. */
  public static LuceneTextAnalyzer in(Locale language) {
    Optional<Tongue> known = Tongues.of(language);
    return new LuceneTextAnalyzer((words, plain) -> known);
  }

  @Override
  public List<String> words(String text) {
    List<Piece> pieces = Pieces.of(text);
    List<List<String>> forms = new ArrayList<>(Collections.nCopies(pieces.size(), List.of()));
    List<Integer> latin = new ArrayList<>();
    List<Integer> hindi = new ArrayList<>();
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      UnicodeScript script = script(piece.text());
      if (piece.kind() == Piece.Kind.CODE || script == UnicodeScript.COMMON) {
        forms.set(at, List.of(piece.text()));
      } else if (piece.kind() == Piece.Kind.RUN) {
        forms.set(at, Grams.ofRun(piece.text()));
      } else if (script == UnicodeScript.LATIN) {
        latin.add(at);
      } else if (script == UnicodeScript.DEVANAGARI) {
        hindi.add(at);
      } else {
        forms.set(at, Grams.ofWord(piece.text()));
      }
    }
    List<String> words = latin.stream().map(at -> pieces.get(at).text()).toList();
    List<String> plain = Tongue.plain(words);
    put(latin, words, plain, language.apply(words, plain), forms);
    List<String> inHindi = hindi.stream().map(at -> pieces.get(at).text()).toList();
    put(hindi, inHindi, inHindi, Optional.of(Tongue.HINDI), forms);
    return forms.stream().flatMap(List::stream).toList();
  }

  private static void put(
      List<Integer> places,
      List<String> words,
      List<String> plain,
      Optional<Tongue> tongue,
      List<List<String>> forms) {
    List<String> stems = tongue.map(known -> known.stems(words)).orElse(plain);
    for (int at = 0; at < words.size(); at++) {
      String bare = plain.get(at);
      String stem = stems.get(at);
      if (tongue.isEmpty()) {
        forms.set(places.get(at), Grams.ofWord(bare));
      } else if (StopWords.contain(tongue.get(), bare)) {
        forms.set(places.get(at), List.of(JOINING + bare));
      } else {
        forms.set(places.get(at), List.of(stem.isEmpty() ? bare : stem));
      }
    }
  }

  @Override
  public boolean common(String word) {
    return word.startsWith(JOINING);
  }

  /** The script of a word's first character that has one. */
  private static UnicodeScript script(String word) {
    return word.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .findFirst()
        .orElse(UnicodeScript.COMMON);
  }
}
