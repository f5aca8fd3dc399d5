package io.echovault.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * Words that join rather than tell, language by language, mostly from the lists that come with
 * Lucene.
 */
final class StopWords {
  private static final Map<Tongue, Set<String>> WORDS =
      Arrays.stream(Tongue.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), StopWords::read));

  private StopWords() {}

  /**
   * Whether a word joins in a language.
   *
   * @param plain in lower case, without accents
   */
  static boolean contain(Tongue tongue, String plain) {
    return WORDS.getOrDefault(tongue, Set.of()).contains(plain);
  }

  private static Set<String> read(Tongue tongue) {
    CharArraySet listed =
        switch (tongue) {
          case ENGLISH -> english();
          case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
          case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
          case GERMAN -> GermanAnalyzer.getDefaultStopSet();
          case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
          case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
          case ROMANIAN -> RomanianAnalyzer.getDefaultStopSet();
          case HINDI -> HindiAnalyzer.getDefaultStopSet();
        };
    Stream<String> words =
        Stream.concat(
            listed.stream().map(word -> new String((char[]) word)),
            Stream.of(missing(tongue).split(" ", -1)));
    return Set.copyOf(Tongue.plain(words.toList()));
  }

  /** What is asked and owned with, and stands in no list of Lucene's. */
  private static String missing(Tongue tongue) {
    return switch (tongue) {
      case ENGLISH -> "can could will would shall should may might must";
      case SPANISH -> "cuál cuáles cuánto cuánta cuántos cuántas";
      case PORTUGUESE -> "onde aonde cadê porque quais quanto quanta quantos quantas";
      case GERMAN -> "wann wer wem wen warum wieso welche welcher welches";
      case FRENCH -> "est chez où quand comment pourquoi combien quel quelle quels quelles";
      case ITALIAN -> "quando dove come perché quale quali quanto quanta quanti quante";
      case ROMANIAN -> "unde când cum cine cât câte";
      case HINDI -> "मेरा मेरे मेरी कब कहाँ कौन क्या";
    };
  }

  /** The English analyzer itself uses a much shorter list. */
  private static CharArraySet english() {
    try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
      if (list == null) {
        throw new IOException("english_stop.txt is not on the class path");
      }
      return WordlistLoader.getSnowballWordSet(list, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Lucene's list of English stop words is missing", unreadable);
    }
  }
}
