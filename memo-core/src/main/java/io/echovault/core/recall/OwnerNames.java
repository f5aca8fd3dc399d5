package io.echovault.core.recall;

import io.echovault.core.text.WordList;
import java.util.List;
import java.util.Set;

/**
 * The name of who owns something, without the "s" that says so: "Anas Nummer" and "anas number" are
 * Ana's, so that an answer in any language can name her.
 */
final class OwnerNames {
  private static final int SHORTEST = 3;

  /** Names that end so by themselves, without accents. */
  private static final Set<String> ENDING_SO =
      Set.copyOf(
          WordList.of(
              "jonas lukas lucas tobias thomas tomas hans klaus claus markus marcus"
                  + " nils niels lars jens andreas matthias mathias mattias elias niklas"
                  + " nicolas nicholas iris doris chris luis carlos louis agnes ines boris"
                  + " dennis denis james charles francis douglas alexis marlies annelies"
                  + " gladys phyllis lois mavis rhys silas zacharias magnus linus julius"
                  + " marius darius cornelius alois aloys mats kees dries joris johannes"
                  + " hannes jannes marcos mateus vinicius moises jesus ulises andres nieves"
                  + " mercedes dolores milagros reyes lourdes matias isaias jeremias thais"
                  + " lais tais rufus hannis giles miles wes gus les des ros achilles"
                  + " hercules dimas blas jules gilles yves georges jacques anais maris"
                  + " travis curtis otis elvis morris lewis harris davis ellis mads tris"
                  + " klas josias osias kris"));

  private OwnerNames() {}

  /**
   * The word at a place, bare where it stands before what somebody has.
   *
   * @param words those of a text that tell something, in order
   */
  static String bare(List<Concept> words, int at) {
    String word = words.get(at).word();
    boolean before =
        at + 1 < words.size()
            && (Measures.isOne(words.get(at + 1))
                || Measures.isPersonal(words.get(at + 1))
                || Relatives.isOne(words.get(at + 1)));
    boolean marked = word.endsWith("s") && !word.endsWith("ss") && word.length() > SHORTEST;
    return before && marked && !words.get(at).known() && !ENDING_SO.contains(words.get(at).plain())
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
