package io.echovault.core.recall;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A language whose everyday words are known, with the small words that give it away. */
enum Tongue {
  ENGLISH(
      "the a an of to in on is are was were at by for with my i me do does did have has he she it"
          + " they we you your his her not and or but what which when where who whom how from can"
          + " takes this that be"),
  SPANISH(
      "el la los las un una de del que y en es su mi con por para al se lo le les tiene fue son mas"
          + " esta"),
  PORTUGUESE(
      "o a os as um uma de do da dos das que e em no na meu minha com por para se foi sao mais esta"
          + " ao nao"),
  GERMAN(
      "der die das ein eine einen und ist im in zu mit von fur auf den dem des ich mein meine nicht"
          + " es am beim wegen noch ab liegt steht hat haben an bei nach wo wie wann wer wird sind"
          + " war kein keine"),
  FRENCH(
      "le la les un une des du de et est en a au aux mon ma mes avec pour sur dans il elle je ne"
          + " pas ce qui d l qu chez"),
  ITALIAN(
      "il lo la i gli le un una di del della dei e che in mio mia con per alla al non sono ho ha"
          + " dal nel nella sul c si ce"),
  HINDI(
      "hai hain ka ki ke ko se mein mera meri mere ne aur kya kab kahan kaun tha thi hua hui raha"
          + " rahi wala wali nahi nahin bhi pe kitna kitne kitni yeh woh kal");

  private static final Map<Tongue, Set<String>> SMALL = new EnumMap<>(Tongue.class);

  static {
    for (Tongue tongue : values()) {
      SMALL.put(tongue, Set.of(tongue.smallWords.split(" ", -1)));
    }
  }

  private final String smallWords;

  Tongue(String smallWords) {
    this.smallWords = smallWords;
  }

  /** Whether a word joins rather than tells in this language. */
  boolean small(String word) {
    return SMALL.getOrDefault(this, Set.of()).contains(word);
  }

  /** The language of a text, in either script. */
  static Tongue ofText(String text) {
    return Romanised.isDevanagari(text)
        ? HINDI
        : of(Words.pieces(Words.plain(text)), BilingualGlossary.shipped());
  }

  /**
   * The language that most of the words speak for; English unless another has clearly more.
   *
   * @param words in lower case, without accents
   */
  static Tongue of(List<String> words, BilingualGlossary bilingualGlossary) {
    Map<Tongue, Integer> votes = new EnumMap<>(Tongue.class);
    for (String word : words) {
      Collection<Tongue> known = bilingualGlossary.tongues(word);
      for (Tongue tongue : values()) {
        int vote = (tongue.small(word) ? 1 : 0) + (known.contains(tongue) ? 1 : 0);
        if (vote > 0) {
          votes.merge(tongue, vote, Integer::sum);
        }
      }
    }
    int english = 2 * votes.getOrDefault(ENGLISH, 0);
    return Arrays.stream(values())
        .filter(tongue -> tongue != ENGLISH)
        .filter(tongue -> votes.getOrDefault(tongue, 0) > english)
        .max(Comparator.comparing(tongue -> votes.getOrDefault(tongue, 0)))
        .orElse(ENGLISH);
  }
}
