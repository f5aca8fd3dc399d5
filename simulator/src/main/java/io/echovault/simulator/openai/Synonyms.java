package io.echovault.simulator.openai;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that tell something, brought to one of those that mean the same. */
final class Synonyms {
  private static final List<Set<String>> GROUPS =
      List.of(
          Set.of("car", "automobile", "vehicle", "auto", "motor"),
          Set.of("doctor", "physician", "gp", "medic"),
          Set.of("sofa", "couch", "settee"),
          Set.of("fridge", "refrigerator", "icebox"),
          Set.of("bike", "bicycle", "cycle"),
          Set.of("holiday", "vacation", "getaway"),
          Set.of("flat", "apartment", "condo"),
          Set.of("shop", "store", "boutique"),
          Set.of("film", "movie", "picture"),
          Set.of("rubbish", "garbage", "trash", "bins", "bin"),
          Set.of("lift", "elevator"),
          Set.of("torch", "flashlight"),
          Set.of("autumn", "fall"),
          Set.of("trousers", "pants", "slacks"),
          Set.of("trainers", "sneakers"),
          Set.of("jumper", "sweater", "pullover"),
          Set.of("boot", "trunk"),
          Set.of("chemist", "pharmacy", "drugstore"),
          Set.of("solicitor", "lawyer", "attorney"),
          Set.of("nappy", "diaper"),
          Set.of("tap", "faucet"),
          Set.of("pavement", "sidewalk"),
          Set.of("kid", "child"),
          Set.of("hob", "stove", "cooker"),
          Set.of("wardrobe", "closet"),
          Set.of("purse", "handbag"),
          Set.of("spectacles", "glasses", "eyewear"),
          Set.of("physio", "physiotherapist"),
          Set.of("allergic", "allergy", "allergies"),
          Set.of("aubergine", "eggplant"),
          Set.of("courgette", "zucchini"));

  private static final Set<String> JOINING =
      Set.of(
          "a an the is are was were be do does did of to in on at by for from with and or my your"
              .split(" ", -1));
  private static final Set<String> ASKING =
      Set.of(
          "what which who whose when where why how i me you it that this have has had can could tell"
              .split(" ", -1));

  private Synonyms() {}

  /** The telling words of a text, each as the first of its group. */
  static Set<String> telling(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
      if (!word.isEmpty() && !JOINING.contains(word) && !ASKING.contains(word)) {
        words.add(meaning(word));
      }
    }
    return words;
  }

  /** Whether a text has all of some words. */
  static boolean has(String text, Set<String> words) {
    return telling(text).containsAll(words);
  }

  private static String meaning(String word) {
    String base =
        word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return GROUPS.stream()
        .filter(group -> group.contains(word) || group.contains(base))
        .map(group -> group.stream().sorted().findFirst().orElse(base))
        .findFirst()
        .orElse(base);
  }
}
