package io.echovault.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that are made to keep a pattern busy, from the pattern's own literals. */
final class HostileTexts {
  private static final Pattern LITERAL = Pattern.compile("[\\p{L}\\d @.:#*/-]{1,24}");
  private static final List<String> FILLERS =
      List.of(
          "abc1111111",
          "rg.",
          "?",
          " ",
          "1",
          "1 ",
          "1-",
          "a",
          "a ",
          "Aa ",
          "é",
          "é",
          ".",
          ". ",
          "\n",
          "a1",
          "word ",
          "in Aa ",
          "\"a",
          "#1 ",
          "aaaa1111 ",
          "1,1",
          Character.toString(0x200b),
          "٣",
          "😀",
          "-a");
  private static final List<String> TAILS =
      List.of("", "éé", "a", "!", "\n", "1", " x", "\"", "?", Character.toString(0));

  private HostileTexts() {}

  /** Texts of about a length; for one seed the same. */
  static Stream<String> against(BoundedPattern pattern, int length, long seed) {
    Random random = new Random(seed);
    List<String> literals =
        LITERAL
            .matcher(pattern.pattern())
            .results()
            .map(match -> match.group())
            .distinct()
            .toList();
    List<String> texts = new ArrayList<>();
    for (String filler : FILLERS) {
      texts.add(repeated(filler, length) + pick(TAILS, random));
    }
    for (int i = 0; i < 200; i++) {
      String sample = Sampler.sample(pattern, random);
      String prefix = sample.substring(0, random.nextInt(sample.length() + 1));
      String filler = pick(FILLERS, random);
      texts.add(
          switch (random.nextInt(3)) {
                case 0 -> repeated(sample.isEmpty() ? filler : sample, length);
                case 1 -> prefix + repeated(filler, length);
                default -> repeated(prefix + filler, length);
              }
              + pick(TAILS, random));
    }
    for (int i = 0; i < 100 && !literals.isEmpty(); i++) {
      String literal = pick(literals, random);
      String prefix = literal.substring(0, 1 + random.nextInt(literal.length()));
      String joint = pick(List.of("", " ", ".", ": ", " is ", "-"), random);
      String filler = pick(FILLERS, random);
      texts.add(
          switch (random.nextInt(4)) {
                case 0 -> repeated(prefix, length);
                case 1 -> repeated(literal + joint, length);
                case 2 -> literal + joint + repeated(filler, length);
                default -> repeated(literal + joint + filler + pick(literals, random), length);
              }
              + pick(TAILS, random));
    }
    return texts.stream();
  }

  private static String repeated(String part, int length) {
    return part.repeat(Math.max(1, length / part.length()));
  }

  private static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
