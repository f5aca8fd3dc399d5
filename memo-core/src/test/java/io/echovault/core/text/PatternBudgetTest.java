package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzes every pattern of the core with texts made of its own literals. Honest texts must never
 * spend a budget, so that no pattern may need more reads than a constant for each character.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class PatternBudgetTest {
  private static final int LENGTH = 4_096;
  private static final long SEED = 1;

  /** Patterns that only ever see texts so long, by where they are kept. */
  private static final Map<String, Integer> SHORT =
      Map.of(
          "Claims.RULES", 160, // Longer sentences claim nothing.
          "Kinds.", 160, // Values of such claims.
          "HistoryReader.", 300, // Longer texts ask for no history.
          "Matter.", 500, // Further in nothing is looked for.
          "Presence.", 40, // Longer texts make nobody leave or come back.
          "Notices.GROUP_NAMED", 100); // No author has a longer name.

  /** Patterns that are only ever compared with a text as a whole, by where they are kept. */
  private static final Set<String> WHOLE =
      Set.of(
          "Claims.RULES",
          "Kinds.",
          "LabelReader.LABEL",
          "Notices.ATTACHED_BY_ANDROID",
          "Notices.GROUP_NAMED",
          "RememberReader.LEAD_IN",
          "SearchReader.SEARCH",
          "SlashReader.BARE_SLASH",
          "SlashReader.EDIT",
          "SlashReader.SLASH",
          "SpeechReader.SPEECH",
          "Utterance.SPEAKER");

  private static final Map<String, BoundedPattern> PATTERNS = AllPatterns.collect();

  static Stream<String> names() {
    return PATTERNS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsEachCharacterABoundedNumberOfTimes(String name) {
    BoundedPattern pattern = Objects.requireNonNull(PATTERNS.get(name));
    int length =
        SHORT.entrySet().stream()
            .filter(each -> name.startsWith(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(LENGTH);

    boolean whole = WHOLE.stream().anyMatch(name::startsWith);
    List<String> costly =
        HostileTexts.against(pattern, length, SEED)
            .filter(text -> !isCheap(pattern, text, whole))
            .map(text -> text.substring(0, Math.min(text.length(), 60)))
            .toList();
    assertThat(costly).as("beginnings of texts that spend the budget of " + name).isEmpty();
  }

  @Test
  void looksAtEveryPattern() {
    assertThat(names()).hasSizeGreaterThan(250);
  }

  /** The pattern that stopped the bot, as it was: the fuzzing must find it. */
  @Test
  void findsAPatternThatBacktracks() {
    BoundedPattern words =
        BoundedPattern.compile(
            "seed phrase: (?:\\d{0,2}\\W{0,3}[a-z]{3,8}[ ,\\d-]+){11,23}[a-z]{3,8}");

    assertThat(HostileTexts.against(words, LENGTH, SEED))
        .anyMatch(text -> !isCheap(words, text, false));
  }

  private static boolean isCheap(BoundedPattern pattern, String text, boolean whole) {
    BoundedMatcher matched = pattern.matcher(text);
    matched.matches();
    BoundedMatcher found = pattern.matcher(text);
    while (!whole && found.find()) {
      assertThat(found.end()).isLessThanOrEqualTo(text.length());
    }
    return !matched.spent() && !found.spent();
  }
}
