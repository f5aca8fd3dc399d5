package io.echovault.core.recall;

/**
 * Takes off the endings that most often keep two forms of an English word apart: plural,
 * possessive, past and progressive. The stem is for comparing only. Words with digits, short words
 * and words of other scripts stay as they are.
 */
final class LightStemmer {
  private LightStemmer() {}

  static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    bare = bare.indexOf('\'') >= 0 ? bare.replace("'", "") : bare;
    if (bare.length() < 4 || !bare.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return bare;
    }
    return withoutE(verbal(singular(bare)));
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
      return cut(word, 2);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural && !word.endsWith("is") ? cut(word, 1) : word;
  }

  private static String verbal(String word) {
    if (word.endsWith("ied") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("ing") && word.length() > 5 && hasVowel(cut(word, 3))) {
      return undouble(cut(word, 3));
    }
    if (word.endsWith("ed") && word.length() > 4 && hasVowel(cut(word, 2))) {
      return undouble(cut(word, 2));
    }
    return word;
  }

  private static String withoutE(String word) {
    String stem = word.length() > 3 && word.endsWith("e") ? cut(word, 1) : word;
    return stem.length() > 3 && stem.endsWith("y") ? cut(stem, 1) + "i" : stem;
  }

  private static String undouble(String word) {
    int last = word.length() - 1;
    boolean twin = last > 1 && word.charAt(last) == word.charAt(last - 1);
    return twin && "lsz".indexOf(word.charAt(last)) < 0 ? cut(word, 1) : word;
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
