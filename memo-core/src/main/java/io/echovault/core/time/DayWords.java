package io.echovault.core.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of months, weekdays and small numbers in English, Spanish and Portuguese, plain. */
final class DayWords {
  private static final Map<String, Integer> MONTHS =
      numbered(
          List.of(
              "january jan enero ene janeiro",
              "february feb febrero fevereiro fev",
              "march mar marzo marco",
              "april apr abril abr",
              "may mayo maio",
              "june jun junio junho",
              "july jul julio julho",
              "august aug agosto",
              "september sept sep septiembre setiembre setembro",
              "october oct octubre outubro",
              "november nov noviembre novembro",
              "december dec diciembre dezembro dic dez"),
          1);

  private static final Map<String, Integer> WEEKDAYS =
      numbered(
          List.of(
              "monday mon lunes segunda segunda-feira",
              "tuesday tue tues martes terca terca-feira",
              "wednesday wed miercoles quarta quarta-feira",
              "thursday thu thur thurs jueves quinta quinta-feira",
              "friday fri viernes sexta sexta-feira",
              "saturday sat sabado",
              "sunday sun domingo"),
          1);

  private static final Map<String, Integer> NUMBERS =
      numbered(
          List.of(
              "one a an un una uno um uma",
              "two dos dois duas",
              "three tres",
              "four cuatro quatro",
              "five cinco",
              "six seis",
              "seven siete sete",
              "eight ocho oito",
              "nine nueve nove",
              "ten diez dez",
              "eleven once onze",
              "twelve doce doze"),
          1);

  /** Month names for a pattern, the longest first so that none hides another. */
  static final String MONTH = alternatives(MONTHS);

  static final String NUMBER = "\\d{1,4}|" + alternatives(NUMBERS);

  /** Numbers in words that can be an hour: not "a". */
  static final String HOUR =
      NUMBERS.keySet().stream().filter(word -> word.length() > 2).collect(Collectors.joining("|"));

  private DayWords() {}

  static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(WEEKDAYS.get(word)).map(DayOfWeek::of);
  }

  static int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : NUMBERS.getOrDefault(word, 0);
  }

  private static Map<String, Integer> numbered(List<String> lines, int first) {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .flatMap(i -> Stream.of(lines.get(i).split(" ")).map(word -> Map.entry(word, i + first)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String alternatives(Map<String, Integer> words) {
    return words.keySet().stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .collect(Collectors.joining("|"));
  }
}
