package io.echovault.text;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** A language with a stemmer. */
enum Tongue {
  ENGLISH("en", "", "ing tion ness"),
  SPANISH("es", "ñ¿¡", "ción dad llo lla aje"),
  PORTUGUESE("pt", "ãõ", "ção ções dade lho lha nho nha agem"),
  GERMAN("de", "ßäöü", "ung heit keit lich isch cht"),
  FRENCH("fr", "èêœëûù", "eau eaux eux oir aire age"),
  ITALIAN("it", "òìù", "zione ità gli ggio cchi etto etta"),
  ROMANIAN("ro", "țșăţş", "ului ilor eşte ește iune"),
  HINDI("hi", "", "");

  private static final CharArraySet ITALIAN_ARTICLES =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              List.of(
                  "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "gl", "agl", "dagl",
                  "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"),
              true));

  private final String code;
  private final String letters;
  private final String endings;

  /**
   * @param letters that only this language writes, or nearly so
   * @param endings that are frequent in it, with blanks between them
   */
  Tongue(String code, String letters, String endings) {
    this.code = code;
    this.letters = letters;
    this.endings = endings;
  }

  /** Its code of two letters. */
  String code() {
    return code;
  }

  /** How much a word speaks for this language, by what it looks like; 0 when not at all. */
  int looks(String word) {
    int looks = word.chars().anyMatch(each -> letters.indexOf(each) >= 0) ? 2 : 0;
    for (String ending : endings.split(" ", -1)) {
      if (!ending.isEmpty() && word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return looks + 1;
      }
    }
    return looks;
  }

  /** The words' stems, one for each; those in Latin letters without accents. */
  List<String> stems(List<String> words) {
    return GivenWords.through(filters(), words);
  }

  /** The words without accents, one for each. */
  static List<String> plain(List<String> words) {
    return GivenWords.through(ASCIIFoldingFilter::new, words);
  }

  /** Lucene's light stemmers leave short words alone in Spanish and Italian, so not those there. */
  private UnaryOperator<TokenStream> filters() {
    return switch (this) {
      case ENGLISH ->
          words -> new ASCIIFoldingFilter(new PorterStemFilter(new EnglishPossessiveFilter(words)));
      case SPANISH ->
          words -> new ASCIIFoldingFilter(new SnowballFilter(words, new SpanishStemmer()));
      case PORTUGUESE -> words -> new ASCIIFoldingFilter(new PortugueseLightStemFilter(words));
      case GERMAN ->
          words ->
              new ASCIIFoldingFilter(
                  new GermanLightStemFilter(new GermanNormalizationFilter(words)));
      case FRENCH ->
          words ->
              new ASCIIFoldingFilter(
                  new FrenchLightStemFilter(
                      new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
      case ITALIAN ->
          words ->
              new ASCIIFoldingFilter(
                  new SnowballFilter(
                      new ElisionFilter(words, ITALIAN_ARTICLES), new ItalianStemmer()));
      case ROMANIAN ->
          words ->
              new ASCIIFoldingFilter(
                  new SnowballFilter(new OlderRomanianLetters(words), new RomanianStemmer()));
      case HINDI ->
          words ->
              new HindiStemFilter(
                  new HindiNormalizationFilter(
                      new IndicNormalizationFilter(new DecimalDigitFilter(words))));
    };
  }
}
