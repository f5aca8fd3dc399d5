package io.echovault.core.recall;

import io.echovault.core.text.Letters;

/**
 * Devanagari in Latin letters, and the consonants of a word in one spelling, by which Hindi that is
 * written in either script meets: "नंबर" and "number" are both {@code nmbr}.
 */
final class Romanised {
  private static final String LETTERS = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ";
  private static final String[] LATIN =
      "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h l"
          .split(" ", -1);
  private static final String VOWELS = "अआइईउऊऋएऐओऔऍऑ";
  private static final String[] VOWEL_SOUNDS = "a aa i ee u oo ri e ai o au e o".split(" ", -1);
  private static final String SIGNS = "ािीुूृेैोौॅॉ";
  private static final String[] SIGN_SOUNDS = "aa i ee u oo ri e ai o au e o".split(" ", -1);
  private static final char VIRAMA = '्';
  private static final char NUKTA = '़';

  /** So many consonants tell a word from others. */
  private static final int TELLING = 3;

  private Romanised() {}

  static boolean isDevanagari(String word) {
    return word.chars().anyMatch(each -> each >= 0x0900 && each <= 0x097F);
  }

  /** A word of Devanagari in Latin letters; as it is when it is of another script. */
  static String of(String word) {
    if (!isDevanagari(word)) {
      return word;
    }
    StringBuilder latin = new StringBuilder(word.length() * 2);
    for (int at = 0; at < word.length(); at++) {
      char each = word.charAt(at);
      int letter = LETTERS.indexOf(each);
      if (letter >= 0) {
        latin.append(LATIN[letter]);
        if (takesVowel(word, at)) {
          latin.append('a');
        }
      } else {
        latin.append(other(each));
      }
    }
    return latin.toString();
  }

  /** The vowel that a consonant has of itself, which the last one of a word is spoken without. */
  private static boolean takesVowel(String word, int at) {
    int next = at + 1;
    if (next < word.length() && word.charAt(next) == NUKTA) {
      next++;
    }
    return next < word.length()
        && word.charAt(next) != VIRAMA
        && SIGNS.indexOf(word.charAt(next)) < 0;
  }

  private static String other(char each) {
    int vowel = VOWELS.indexOf(each);
    if (vowel >= 0) {
      return VOWEL_SOUNDS[vowel];
    }
    int sign = SIGNS.indexOf(each);
    if (sign >= 0) {
      return SIGN_SOUNDS[sign];
    }
    if (each >= '०' && each <= '९') {
      return String.valueOf((char) ('0' + each - '०'));
    }
    return switch (each) {
      case 'ं', 'ँ' -> "n";
      case VIRAMA, NUKTA, 'ः' -> "";
      default -> each >= 0x0900 && each <= 0x097F ? "" : String.valueOf(each);
    };
  }

  /** The consonants of a word, spelled one way; a first vowel stays as "a". */
  static String consonants(String word) {
    String latin = Letters.lower(of(word));
    StringBuilder kept = new StringBuilder(latin.length());
    for (int at = 0; at < latin.length(); at++) {
      char each = latin.charAt(at);
      char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
      char sound = sound(each, next);
      boolean first = at == 0;
      if ("aeiou".indexOf(each) >= 0) {
        sound = first ? 'a' : ' ';
      } else if (each == 'h' || each == 'y') {
        sound = first ? each : ' ';
      }
      int last = kept.length() - 1;
      if (sound != ' ' && (last < 0 || kept.charAt(last) != sound)) {
        kept.append(sound);
      }
    }
    return kept.toString();
  }

  /** Whether two words are spoken alike, whatever the scripts. */
  static boolean sameSound(String one, String two) {
    String consonants = consonants(one);
    return consonants.equals(consonants(two))
        && (consonants.length() >= TELLING || sound(one).equals(sound(two)));
  }

  /**
   * A word in Latin letters as it is spoken: long vowels as short ones, and without the vowel that
   * is written in Devanagari and not spoken, as in "rahati" for "rahti".
   */
  static String sound(String word) {
    String latin =
        Letters.lower(of(word))
            .replace("aa", "a")
            .replace("ee", "i")
            .replace("oo", "u")
            .replace("ph", "f")
            .replace('w', 'v')
            .replace('z', 'j');
    StringBuilder spoken = new StringBuilder(latin.length());
    for (int at = 0; at < latin.length(); at++) {
      int before = spoken.length();
      boolean silent =
          latin.charAt(at) == 'a'
              && before >= 2
              && isConsonant(spoken.charAt(before - 1))
              && !isConsonant(spoken.charAt(before - 2))
              && at + 2 < latin.length()
              && isConsonant(latin.charAt(at + 1))
              && !isConsonant(latin.charAt(at + 2));
      if (!silent && (before == 0 || spoken.charAt(before - 1) != latin.charAt(at))) {
        spoken.append(latin.charAt(at));
      }
    }
    return spoken.toString();
  }

  private static boolean isConsonant(char each) {
    return "aeiou".indexOf(each) < 0;
  }

  private static char sound(char each, char next) {
    return switch (each) {
      case 'w' -> 'v';
      case 'z' -> 'j';
      case 'q' -> 'k';
      case 'x' -> 'k';
      case 'c' -> next == 'h' ? 'c' : next == 'e' || next == 'i' ? 's' : 'k';
      case 'p' -> next == 'h' ? 'f' : 'p';
      case 'n' -> next == 'b' || next == 'p' ? 'm' : 'n';
      default -> each;
    };
  }
}
