package io.echovault.core.time;

import io.echovault.core.text.BoundedPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages in which times are understood, and what they have together. */
final class TimeLanguages {
  private static final List<TimeLanguage> ALL =
      Stream.of("figures", "en", "es", "pt", "de", "fr", "it", "hi")
          .map(TimeLanguage::read)
          .toList();

  /** All phrases of all languages. */
  static final PhraseIndex PHRASES =
      new PhraseIndex(ALL.stream().flatMap(language -> language.phrases().stream()).toList());

  private static final Map<TimeLanguage, BoundedPattern> PAST = verbs("past");
  private static final Map<TimeLanguage, BoundedPattern> FUTURE = verbs("future");
  private static final BoundedPattern MORNING = anyOf("morning");
  private static final BoundedPattern AFTER_NOON = anyOf("afternoon");
  private static final BoundedPattern NIGHT = anyOf("night");
  private static final BoundedPattern STANDING = anyOf("standing");
  private static final BoundedPattern YEARLY = anyOf("yearly");
  private static final BoundedPattern OPENING = anyOf("opening");
  private static final BoundedPattern MOVED = anyOf("moved");

  /** Small numbers in words that can be an hour, for a pattern: not "a". */
  static final String HOUR =
      ALL.stream()
          .flatMap(language -> language.words("number").stream())
          .filter(word -> word.length() > 2 && !word.contains("_"))
          .distinct()
          .sorted()
          .collect(Collectors.joining("|"));

  private static final Set<String> MONTHS =
      ALL.stream()
          .flatMap(language -> language.words("month").stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> BESIDE =
      List.of("generic", "sign", "break", "hourword", "hourafter");

  private TimeLanguages() {}

  /** A small number, in words or figures; 0 for anything else. */
  static int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : ALL.stream()
            .map(language -> language.value("number", word))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(0);
  }

  /** Whether a word is the name of a month, in any language. */
  static boolean isMonth(String word) {
    return MONTHS.contains(word);
  }

  /** Whether a word only says that something is asked, in any language. */
  static boolean generic(String word) {
    return ALL.stream().anyMatch(language -> language.set("generic").contains(word));
  }

  /** Whether a word stands beside times and tells nothing without them, in any language. */
  static boolean besideTimes(String word) {
    return ALL.stream()
        .anyMatch(language -> BESIDE.stream().anyMatch(set -> language.set(set).contains(word)));
  }

  static boolean past(String plain) {
    return tells(plain, PAST);
  }

  /** Whether words name a morning, in any language. */
  static boolean morning(String plain) {
    return MORNING.matcher(plain).find();
  }

  /** Whether words name an afternoon, an evening or a night, in any language. */
  static boolean afterNoon(String plain) {
    return AFTER_NOON.matcher(plain).find();
  }

  /** Whether words name a night, in any language. */
  static boolean night(String plain) {
    return NIGHT.matcher(plain).find();
  }

  /** Whether words tell what is so day after day, as opening hours, in any language. */
  static boolean standing(String plain) {
    return STANDING.matcher(plain).find();
  }

  /** Whether words tell when something opens or closes, in any language. */
  static boolean opening(String plain) {
    return OPENING.matcher(plain).find();
  }

  /** Whether words tell of a day that is kept every year, as a birthday, in any language. */
  static boolean yearly(String plain) {
    return YEARLY.matcher(plain).find();
  }

  /** Whether words tell that something was put off to a later time, in any language. */
  static boolean moved(String plain) {
    return MOVED.matcher(plain).find();
  }

  private static BoundedPattern anyOf(String name) {
    return BoundedPattern.compile(
        ALL.stream()
            .map(language -> language.verbs(name))
            .flatMap(Optional::stream)
            .collect(
                Collectors.joining(
                    "|", "(?<![\\p{L}\\p{N}\\p{M}])(?:", ")(?![\\p{L}\\p{N}\\p{M}])")));
  }

  static boolean future(String plain) {
    return tells(plain, FUTURE);
  }

  /** Whether a verb is found in a language that the words may be of: "was" asks in German. */
  private static boolean tells(String plain, Map<TimeLanguage, BoundedPattern> verbs) {
    List<TimeLanguage> telling =
        verbs.entrySet().stream()
            .filter(each -> each.getValue().matcher(plain).find())
            .map(Map.Entry::getKey)
            .toList();
    if (telling.isEmpty()) {
      return false;
    }
    Tokens tokens = Tokens.of(plain);
    long most = ALL.stream().mapToLong(tokens::signsOf).max().orElse(0);
    return telling.stream().anyMatch(each -> tokens.signsOf(each) == most);
  }

  private static Map<TimeLanguage, BoundedPattern> verbs(String name) {
    return ALL.stream()
        .filter(language -> language.verbs(name).isPresent())
        .collect(
            Collectors.toUnmodifiableMap(
                language -> language,
                language ->
                    BoundedPattern.compile(
                        "(?<![\\p{L}\\p{N}\\p{M}])(?:"
                            + language.verbs(name).orElseThrow()
                            + ")(?![\\p{L}\\p{N}\\p{M}])")));
  }
}
