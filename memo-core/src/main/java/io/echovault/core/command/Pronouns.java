package io.echovault.core.command;

import io.echovault.core.text.PlainText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** Puts a name where a question has a pronoun: "and how much did he take" about Vera's plumber. */
final class Pronouns {
  private static final String BLANKS = " \t\n?¿!¡.,;";
  private static final Set<String> AND = plain("and so but y e et und aber mais mas ma aur और");

  /** With what follows the name, by the pronoun without accents. */
  private static final Map<String, String> FORMS = new HashMap<>();

  static {
    put("", "he she they him her il elle ils elles er sie ihn el ella ellos ellas");
    put("", "ele ela eles elas lui lei loro woh wo vo वह वो");
    put(" ne", "usne unhone isne");
    put(" ने", "उसने उन्होंने इसने");
    put(" ko", "usko unko");
    put(" को", "उसको उनको");
    put(" se", "usse");
    put(" से", "उससे");
    put(" ka", "uska uski uske unka unki");
    put(" का", "उसका उसकी उसके उनका उनकी");
  }

  private Pronouns() {}

  /** The question about somebody by name; with the name behind it where it has no pronoun. */
  static String replaced(String words, String name) {
    StringJoiner question = new StringJoiner(" ");
    StringTokenizer tokens =
        new StringTokenizer(words.replace("-t-", " ").replace('-', ' '), BLANKS);
    boolean first = true;
    boolean named = false;
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      String plain = PlainText.of(word);
      String form = FORMS.get(plain);
      if (form != null && !named) {
        question.add(name + form);
        named = true;
      } else if (!first || !AND.contains(plain)) {
        question.add(word);
      }
      first = false;
    }
    return named ? question.toString() : question.add(name).toString();
  }

  private static void put(String after, String pronouns) {
    plain(pronouns).forEach(each -> FORMS.put(each, after));
  }

  private static Set<String> plain(String words) {
    return Set.of(PlainText.of(words).split(" "));
  }
}
