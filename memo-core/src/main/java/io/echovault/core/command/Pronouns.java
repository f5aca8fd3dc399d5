package io.echovault.core.command;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Puts a name where a question has a pronoun: "and how much did he take" about Vera's plumber. */
final class Pronouns {
  private static final String BLANKS = " \t\n?¿!¡.,;";
  private static final Set<String> AND = plain("and so but y e et und aber mais mas ma aur और");

  /** "Where" in German, a pronoun in Hindi. */
  private static final String WHERE = "wo";

  /** With what follows the name, by the pronoun without accents. */
  private static final Map<String, String> FORMS = forms();

  private Pronouns() {}

  /** The question about somebody by name; with the name behind it where it has no pronoun. */
  static String replaced(String words, String name) {
    StringJoiner question = new StringJoiner(" ");
    String noPronoun = hasOther(words) ? WHERE : "";
    boolean first = true;
    boolean named = false;
    List<String> all = WordList.of(words.replace("-t-", " ").replace('-', ' '), BLANKS);
    for (int at = 0; at < all.size(); at++) {
      String word = all.get(at);
      String plain = PlainText.of(word);
      String form = FORMS.get(plain);
      boolean article = isArticle(word, at == all.size() - 1);
      if (form != null && !named && !article && !plain.equals(noPronoun)) {
        question.add(name + form);
        named = true;
      } else if (!first || !AND.contains(plain)) {
        question.add(word);
      }
      first = false;
    }
    return named ? question.toString() : question.add(name).toString();
  }

  /** "El" without its accent is a pronoun at the end only: "y qué come el". */
  private static boolean isArticle(String word, boolean last) {
    return !last && "el".equals(PlainText.accented(word));
  }

  /** Whether there is a pronoun besides a word that is "he" in Hindi and "where" in German. */
  private static boolean hasOther(String words) {
    return WordList.of(PlainText.of(words), BLANKS + '-').stream()
        .anyMatch(word -> FORMS.containsKey(word) && !WHERE.equals(word));
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new HashMap<>();
    put(forms, "", "he she they him her il elle ils elles er sie ihn el ella ellos ellas");
    put(forms, "", "ele ela eles elas lui lei loro woh wo vo वह वो");
    put(forms, " ne", "usne unhone isne");
    put(forms, " ने", "उसने उन्होंने इसने");
    put(forms, " ko", "usko unko");
    put(forms, " को", "उसको उनको");
    put(forms, " se", "usse");
    put(forms, " से", "उससे");
    put(forms, " ka", "uska uski uske unka unki");
    put(forms, " का", "उसका उसकी उसके उनका उनकी");
    return Map.copyOf(forms);
  }

  private static void put(Map<String, String> forms, String after, String pronouns) {
    plain(pronouns).forEach(each -> forms.put(each, after));
  }

  private static Set<String> plain(String words) {
    return Set.copyOf(WordList.of(PlainText.of(words)));
  }
}
