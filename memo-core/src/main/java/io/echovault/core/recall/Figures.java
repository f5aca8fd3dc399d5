package io.echovault.core.recall;

import io.echovault.core.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that tell by themselves what they measure: "740 quid" is a price without the word, "1.72
 * m" a height, "red" a colour. Which units there are is written once, in English and as they are
 * abbreviated anywhere.
 */
final class Figures {
  private static final Set<String> MONEY =
      words(
          "euro euros eur quid pound pounds gbp dollar dollars bucks usd pavos rupee rupees rupaye"
              + " rupay rs inr real reais rupya rupye");
  private static final Set<String> LENGTH =
      words("cm m mm km metre metres meter meters feet ft inch");
  private static final Set<String> WEIGHT =
      words("kg g kilo kilos gram grams pound pounds stone lb lbs");
  private static final Set<String> TIME = words("year years month months week weeks day days hour");

  private static final Set<String> DEGREE =
      words("degree degrees grad grados graus degres gradi digri डिग्री");
  private static final List<Set<String>> MEASURES = List.of(MONEY, LENGTH, WEIGHT, TIME, DEGREE);
  private static final int LONGEST = 300;

  /** A memory of so few words tells nothing but its number. */
  private static final int SHORT = 3;

  private static final Set<String> OTHER =
      Set.copyOf(
          WordList.of(
              "grad degrees grados graus degres gradi mil mila mille tausend thousand hazaar हज़ार"
                  + " anos jahre jahren ans anni saal साल रुपये रुपए kilos chili quilos litres"
                  + " liter litros litri min minutes minuten minutos minuti stunden horas heures"
                  + " ore tage dias jours giorni wochen semanas semaines settimane hours weeks"
                  + " months days years am pm uhr"));
  static final Set<String> PRICE =
      words("cost price pay fee owe amount money charge deposit bill spend rate expensive dear");
  private static final Set<String> SIZE = words("height tall length wide width high");
  private static final Set<String> HEAVY = words("weight weigh heavy");
  private static final Set<String> OLD = words("old age");

  /** What stands before a number that is a name. */
  private static final Set<String> LABELLED =
      words("number room floor level platform gate row seat page line bus class locker channel");

  private static final String SIGNS = "€$£₹";

  private static final Set<String> CODES =
      words("code pin password passcode combination reference phone telephone");
  private static final Set<String> COUNTS = words("number size pointure calca dose dosage");
  private static final Set<String> DEGREES =
      words("strong big far high deep hot cold fast thick large loud");
  private static final Set<String> DATES =
      words("day date time tempo tiempo temps zeit hour year month week when");
  private static final Set<String> NAMES =
      words("name names nome nomes nombre nombres nom noms nomi");
  private static final Set<String> COLOUR = words("colour color");

  /** So many digits or capitals beside a digit are a number or a code. */
  private static final int CODE = 3;

  /** So many figures a year has. */
  private static final int YEAR = 4;

  /** So many figures are written together in a long number. */
  private static final int GROUP = 3;

  private static final List<Concept> COLOURS = List.copyOf(Concepts.of(QuestionKind.COLOURS));
  private static final List<Concept> NUMERALS =
      List.copyOf(Concepts.of("one two three four five six seven eight nine ten twelve half"));
  private static final List<Concept> TIMES = List.copyOf(Concepts.of(QuestionKind.TIMES));

  private Figures() {}

  private static Set<String> words(String joined) {
    return Set.copyOf(Words.of(joined));
  }

  /** Whether a number with its unit is a temperature. */
  static boolean isDegree(String number) {
    String unit = behindDigits(Words.plain(number).strip()).strip();
    return number.indexOf('°') >= 0
        || unit.equals("c")
        || Words.of(unit).stream().anyMatch(DEGREE::contains);
  }

  /**
   * Whether a word that asks for a size or a number is told: by a figure, or by such a word. Boots
   * are of the matter of a shoe size, and tell none.
   */
  static boolean mayTell(Concept asked, List<Concept> memory) {
    return !asked.isOneOf(COUNTS)
        || memory.stream().anyMatch(each -> ToldValues.digits(each) > 0 || each.isOneOf(COUNTS))
        || has(memory, NUMERALS);
  }

  /** Whether a word of a question asks for a number, a size, a code or an amount. */
  static boolean isAskedFor(Concept asked) {
    return asked.isOneOf(COUNTS) || asked.isOneOf(CODES) || asked.isOneOf(PRICE);
  }

  /**
   * Whether a memory's value tells a word of the question.
   *
   * @param text the memory as it was written, for signs of currencies
   * @param met whether the memory has another word of what the question is about, or whom it names
   */
  static boolean tell(Concept asked, List<Concept> memory, String text, boolean met) {
    if (Sorts.tell(asked, memory)) {
      return true;
    }
    if (asked.isOneOf(COLOUR)) {
      return has(memory, COLOURS);
    }
    if (asked.isOneOf(NAMES)) {
      return memory.stream().anyMatch(each -> NameWords.maybeName(each, false));
    }
    if (isUnit(asked) && met) {
      return hasBareNumber(memory);
    }
    if (asked.isOneOf(DATES)) {
      return has(memory, TIMES) || memory.stream().anyMatch(each -> ToldValues.digits(each) > 0);
    }
    if (asked.isOneOf(COUNTS)) {
      return (met || memory.size() <= SHORT) && hasBareNumber(memory);
    }
    if (asked.isOneOf(DEGREES) && met) {
      return hasBareNumber(memory) || hasUnit(memory, LENGTH) || hasUnit(memory, DEGREE);
    }
    if (asked.isOneOf(CODES) && met) {
      return memory.stream().anyMatch(Figures::isCode);
    }
    boolean price = asked.isOneOf(PRICE);
    boolean bare = met && hasAmount(memory);
    boolean amount = bare && !memory.stream().allMatch(Figures::isYearOrNone);
    return (price && (amount || hasUnit(memory, MONEY) || hasSign(text) || Rate.isIn(text)))
        || (asked.isOneOf(SIZE) && (bare || hasUnit(memory, LENGTH) || hasFraction(memory, text)))
        || (asked.isOneOf(HEAVY) && (bare || hasUnit(memory, WEIGHT)))
        || (asked.isOneOf(OLD) && (bare || hasUnit(memory, TIME)));
  }

  /** Whether a word has no number but a year: "the boiler is from 2009" tells no price. */
  private static boolean isYearOrNone(Concept word) {
    String plain = word.plain();
    boolean year = plain.startsWith("19") || plain.startsWith("20");
    return ToldValues.digits(word) == 0 || (year && plain.length() == YEAR && isDigits(plain));
  }

  private static boolean isDigits(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** Where numbers stand that are no measures of something else. */
  private static IntStream bareNumbers(List<Concept> memory) {
    return IntStream.range(0, memory.size())
        .filter(at -> ToldValues.digits(memory.get(at)) > 0 && !isMeasured(memory, at));
  }

  private static boolean hasBareNumber(List<Concept> memory) {
    return bareNumbers(memory).findFirst().isPresent();
  }

  /** Whether one stands there that is not the name of a room or so either. */
  private static boolean hasAmount(List<Concept> memory) {
    return bareNumbers(memory).anyMatch(at -> at == 0 || !memory.get(at - 1).isOneOf(LABELLED));
  }

  private static boolean isMeasured(List<Concept> memory, int at) {
    String own = behindDigits(memory.get(at).plain());
    return MEASURES.stream()
        .anyMatch(
            units ->
                units.contains(own)
                    || (at + 1 < memory.size() && isUnit(memory.get(at + 1), units)));
  }

  /** Whether it tells a number such as 1.72, without a unit. */
  private static boolean hasFraction(List<Concept> memory, String text) {
    return text.length() <= LONGEST
        && hasBareNumber(memory)
        && in(text).stream()
            .map(each -> text.substring(each[0], each[1]))
            .anyMatch(each -> each.indexOf('.') > 0 || each.indexOf(',') > 0);
  }

  private static boolean hasSign(String text) {
    return text.chars().anyMatch(each -> SIGNS.indexOf(each) >= 0);
  }

  private static boolean has(List<Concept> memory, List<Concept> values) {
    return memory.stream().anyMatch(each -> values.stream().anyMatch(each::meets));
  }

  private static boolean isCode(Concept word) {
    return ToldValues.digits(word) > 0 && word.word().length() >= CODE;
  }

  /** Whether a number stands before one of some units, or has one of them at its end. */
  private static boolean hasUnit(List<Concept> memory, Set<String> units) {
    for (int at = 0; at < memory.size(); at++) {
      Concept number = memory.get(at);
      if (ToldValues.digits(number) == 0) {
        continue;
      }
      boolean beside = at + 1 < memory.size() && isUnit(memory.get(at + 1), units);
      if (beside || units.contains(behindDigits(number.plain()))) {
        return true;
      }
    }
    return false;
  }

  /** Where numbers stand in a text, each with its sign or unit: first and last place, excluded. */
  static List<int[]> in(String text) {
    List<int[]> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Character.isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (start > 0 && "€$£₹+-".indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
      while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
      while (at < text.length() && (isInside(text, at) || isGroup(text, at))) {
        at++;
      }
      at = withUnit(text, at);
      found.add(new int[] {start, at});
    }
    return found;
  }

  /** Whether a blank stands before three more figures of the same number, as in "85 000". */
  private static boolean isGroup(String text, int at) {
    return text.charAt(at) == ' '
        && at > 0
        && Character.isDigit(text.charAt(at - 1))
        && at + 3 < text.length()
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2))
        && Character.isDigit(text.charAt(at + 3))
        && (at + 4 == text.length() || !Character.isDigit(text.charAt(at + 4)))
        && !hasFigures(text, at - GROUP, at);
  }

  /** Whether so many figures stand together: then it is no group of three or fewer. */
  private static boolean hasFigures(String text, int from, int to) {
    return from > 0 && text.substring(from - 1, to).chars().allMatch(Character::isDigit);
  }

  private static boolean isInside(String text, int at) {
    char each = text.charAt(at);
    boolean between = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return Character.isLetterOrDigit(each) || (".,:/-".indexOf(each) >= 0 && between);
  }

  /** The end of a number whose unit may follow it. */
  private static int withUnit(String text, int end) {
    int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    if (from < text.length() && (SIGNS + "%").indexOf(text.charAt(from)) >= 0) {
      return from + 1;
    }
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    String word = Words.plain(text.substring(from, to));
    boolean unit =
        Stream.of(MONEY, LENGTH, WEIGHT, TIME).anyMatch(units -> units.contains(word))
            || OTHER.contains(word);
    return unit ? to : end;
  }

  private static boolean isUnit(Concept word, Set<String> units) {
    return word.isOneOf(units) || units.contains(word.plain());
  }

  private static boolean isUnit(Concept word) {
    return Stream.of(MONEY, LENGTH, WEIGHT).anyMatch(units -> isUnit(word, units));
  }

  private static String behindDigits(String word) {
    int at = 0;
    while (at < word.length() && !Character.isLetter(word.charAt(at))) {
      at++;
    }
    return word.substring(at);
  }
}
