package io.echovault.core.recall;

import io.echovault.core.text.WordList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The common forms of an everyday word: plurals of nouns, and of a regular verb, whose stem and
 * ending are divided by {@code ~}, the tenses that notes and questions are written in. Some of the
 * forms are no words; nobody writes these.
 */
final class Inflections {
  /** The forms of a regular verb, by language and by the ending of its infinitive. */
  private static final Map<Tongue, Map<String, String>> VERBS = new EnumMap<>(Tongue.class);

  static {
    VERBS.put(
        Tongue.SPANISH,
        Map.of(
            "ar",
            "ar o as a amos an e aste aron aba aban abas ando ado ada ados adas are ara aras aran"
                + " aremos aria arlo arla arle arme arse es emos en",
            "er",
            "er o es e emos en i iste io imos ieron ia ian ias iendo ido ida idos idas era eran"
                + " eremos eria erlo erla erse a an",
            "ir",
            "ir o es e imos en i iste io ieron ia ian ias iendo ido ida idos idas ira iran iremos"
                + " iria irlo irla irse a an"));
    VERBS.put(
        Tongue.PORTUGUESE,
        Map.of(
            "ar",
            "ar o a as amos am ei ou aram ava avam avamos ando ado ada ados adas e em ara arao"
                + " aremos aria armos arem asse",
            "er",
            "er o e es emos em i eu eram ia iam iamos endo ido ida a am era erao eria erem",
            "ir",
            "ir o e es imos em i iu iram ia iam indo ido ida ira irao iria irem a am"));
    VERBS.put(
        Tongue.GERMAN,
        Map.of("en", "en e st est t et te ten ete eten test end", "n", "n e st t te ten"));
    VERBS.put(
        Tongue.FRENCH,
        Map.of(
            "er",
            "er e es ons eons ez ent ait ais aient ions ee ees ant era eront erai eras erez erait",
            "ir",
            "ir is it issons issez issent i ie ies issait ira irai iront",
            "re",
            "re s ons ez ent ait aient u ue us ues ra ront"));
    VERBS.put(
        Tongue.ITALIAN,
        Map.of(
            "are",
            "are o i a iamo ate ano ato ata ati ate avo avi ava avamo avano ando ero era eranno"
                + " erei arlo arla arsi",
            "ere",
            "ere o i e iamo ete ono uto uta uti ute evo eva evano endo ero era eranno erlo erla",
            "ire",
            "ire o i e iamo ite ono ito ita iti ite ivo iva ivano isce isco iscono endo iro ira"
                + " iranno"));
  }

  private Inflections() {}

  /** The word as it stands in a file, in all its forms. */
  static Set<String> of(String word, Tongue tongue) {
    int divided = word.indexOf('~');
    return divided < 0
        ? nouns(word, tongue)
        : verbs(word.substring(0, divided), word.substring(divided + 1), tongue);
  }

  private static Set<String> verbs(String stem, String ending, Tongue tongue) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(stem + ending);
    String endings = VERBS.getOrDefault(tongue, Map.of()).getOrDefault(ending, ending);
    for (String each : WordList.of(endings)) {
      forms.add(stem + each);
      if (tongue == Tongue.GERMAN && each.endsWith("t")) {
        forms.add("ge" + stem + each);
      }
    }
    return forms;
  }

  private static Set<String> nouns(String word, Tongue tongue) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    switch (tongue) {
      case SPANISH, PORTUGUESE -> {
        replaced(word, "z", "ces", forms);
        replaced(word, "ao", "oes", forms);
        replaced(word, "m", "ns", forms);
        replaced(word, "l", "is", forms);
        boolean vowel = "aeiou".indexOf(word.charAt(word.length() - 1)) >= 0;
        forms.add(word + (vowel ? "s" : "es"));
      }
      case GERMAN -> List.of("e", "n", "en", "er", "s", "es").forEach(e -> forms.add(word + e));
      case FRENCH -> {
        replaced(word, "al", "aux", forms);
        replaced(word, "eau", "eaux", forms);
        forms.add(word + "s");
      }
      case ITALIAN -> {
        replaced(word, "co", "chi", forms);
        replaced(word, "ca", "che", forms);
        replaced(word, "ga", "ghe", forms);
        replaced(word, "o", "i", forms);
        replaced(word, "a", "e", forms);
        replaced(word, "e", "i", forms);
      }
      case ENGLISH, HINDI -> {}
    }
    return forms;
  }

  /**
   * What a woman is called who does what a word says of a man, and the like: weaker than what files
   * say, since a "cartera" is a purse more often than a postwoman.
   */
  static Set<String> feminine(String word, Tongue tongue) {
    Set<String> forms = new LinkedHashSet<>();
    switch (tongue) {
      case SPANISH, PORTUGUESE -> {
        List.of("ero", "eiro", "ico", "ogo", "ado", "ano")
            .forEach(end -> replaced(word, end, end.substring(0, end.length() - 1) + "a", forms));
        replaced(word, "or", "ora", forms);
      }
      case GERMAN -> replaced(word, "er", "erin", forms);
      case FRENCH -> {
        replaced(word, "ier", "iere", forms);
        replaced(word, "teur", "trice", forms);
        replaced(word, "eur", "euse", forms);
        replaced(word, "ien", "ienne", forms);
      }
      case ITALIAN -> {
        replaced(word, "aio", "aia", forms);
        replaced(word, "ico", "ica", forms);
        replaced(word, "iere", "iera", forms);
        replaced(word, "tore", "trice", forms);
        replaced(word, "ore", "oressa", forms);
      }
      case ENGLISH, HINDI -> {}
    }
    return forms;
  }

  private static void replaced(String word, String end, String by, Set<String> forms) {
    if (word.endsWith(end) && word.length() > end.length() + 1) {
      forms.add(word.substring(0, word.length() - end.length()) + by);
    }
  }
}
