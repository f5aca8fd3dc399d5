package io.echovault.core.recall;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a text in the form in which they are compared: lower case, without accents, without
 * the commonest endings.
 *
 * <p>A word is a run of letters, marks and digits; an apostrophe inside a word belongs to it. Han,
 * Hiragana, Katakana, Hangul and Thai, which write without blanks or join everything, give each
 * character and each pair of neighbours as a word.
 */
final class Words {
  private static final BoundedPattern MARKS = BoundedPattern.compile("\\p{Mn}+");
  private static final BoundedPattern PIECE =
      BoundedPattern.compile("[\\p{L}\\p{M}\\p{Nd}]+|[?.,:!]");

  /** Words that say how something is asked or joined, not what it is about. */
  private static final Set<String> COMMON =
      Set.copyOf(
          List.of(
              BoundedPattern.compile(" ")
                  .split(
                      "a an the and or but if of to in on at by for from with about into"
                          + " as is are was were be been being am do does did done have has had"
                          + " i me my mine you your yours he him his she her hers it its we us"
                          + " our they them their this that these those there here what which"
                          + " who whom whose when where why how can could will would shall"
                          + " should may might must not no so than then too very just also any"
                          + " some tell know el la los las un una unos unas y o de del al en con"
                          + " por para que cual cuando donde como quien es son era fue esta mi"
                          + " tu su se lo le les me te nos os um uma uns umas e do da dos das em"
                          + " no na nos nas com por qual quando onde quem foi meu minha seu sua"
                          + " der die das ein eine und oder ist sind war wo wann wie wer was"
                          + " mein meine le les des du est sont je mon ma mes quand ou qui quel"
                          + " quelle il lo gli uno dove chi quale mio mia get got go going gonna"
                          + " much many long kind type thing ever since during after before both"
                          + " make made like feel want let well really still even lot up out off"
                          + " over again more most other own im ive hey hi wow yeah oh haha"
                          + " thank thanks great good nice awesome amazing cool sure ago",
                      0)));

  private Words() {}

  /** The words of a text, in order, repeats included. */
  static List<String> of(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>(Math.max(4, plain.length() / 5));
    int start = -1;
    int previous = -1;
    for (int at = 0; at < plain.length(); ) {
      int point = plain.codePointAt(at);
      int next = at + Character.charCount(point);
      if (standsAlone(point)) {
        close(plain, start, at, words);
        start = -1;
        String single = Character.toString(point);
        words.add(single);
        if (previous >= 0) {
          words.add(Character.toString(previous) + single);
        }
        previous = point;
      } else {
        previous = -1;
        boolean inside = Character.isLetterOrDigit(point) || isInnerApostrophe(plain, at, start);
        if (inside && start < 0) {
          start = at;
        } else if (!inside && start >= 0) {
          close(plain, start, at, words);
          start = -1;
        }
      }
      at = next;
    }
    close(plain, start, plain.length(), words);
    return words;
  }

  /** Whether a word, as {@link #of} gives it, carries little meaning of its own. */
  static boolean common(String word) {
    return COMMON.contains(word);
  }

  /** Each run of letters and digits and each mark of punctuation of a text, as written. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    BoundedMatcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  /** Lower case, without accents. */
  static String plain(String text) {
    String lower = Letters.lower(text).replace('’', '\'').replace("ß", "ss");
    boolean ascii = lower.chars().allMatch(c -> c < 128);
    return ascii ? lower : MARKS.matcher(PlainText.decomposed(lower)).replaceAll("");
  }

  private static boolean isInnerApostrophe(String text, int at, int start) {
    return text.charAt(at) == '\''
        && start >= 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private static void close(String text, int start, int end, List<String> words) {
    if (start >= 0) {
      String word = text.substring(start, end);
      words.add(COMMON.contains(word) ? word : LightStemmer.stem(Irregular.base(word)));
    }
  }

  /** Whether a character is a word, being of a script that writes without blanks. */
  static boolean standsAlone(int point) {
    if (point < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> Character.isLetter(point);
      default -> false;
    };
  }
}
