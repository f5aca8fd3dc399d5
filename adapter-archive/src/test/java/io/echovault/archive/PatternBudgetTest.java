package io.echovault.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.testkit.CountedText;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts how often the patterns read texts that are made to keep them busy. */
class PatternBudgetTest {
  private static final int LENGTH = 20_000;
  private static final int PER_CHARACTER = 1_000;

  static List<String> parts() {
    return List.of(
        "\u200E",
        " ",
        "a.b",
        "a.b (",
        "x.y (file attached",
        "<attached: ",
        "<attached: a",
        "<video ",
        "<audio omitted ",
        "<this message was edited>",
        "poll: ",
        "du ",
        "hat den ",
        "mudou \"",
        "This message was deleted by admin ",
        "image omitted",
        "1/1/1 1:1",
        "1.1.1, 1.",
        "[1/1/1");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void readEachCharacterABoundedNumberOfTimes(String part) throws IllegalAccessException {
    for (Class<?> reader : List.of(LineStart.class, Marks.class, ChatNotices.class)) {
      for (Field field : patterns(reader)) {
        Pattern pattern = (Pattern) field.get(null);
        String text = part.repeat(limit(field) / part.length() + 1).substring(0, limit(field));
        assertThat(reads(pattern, text))
            .as(reader.getSimpleName() + "." + field.getName())
            .isLessThan((long) PER_CHARACTER * text.length());
      }
    }
  }

  private static List<Field> patterns(Class<?> reader) {
    List<Field> found =
        Stream.of(reader.getDeclaredFields())
            .filter(field -> field.getType() == Pattern.class)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .peek(field -> field.setAccessible(true))
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  /** What {@link LineStart} and {@link ChatReading} cut to a length is tried at that length. */
  private static int limit(Field field) {
    return switch (field.getName()) {
      case "ANDROID", "IPHONE" -> 80;
      case "GROUP_NAMED" -> 100;
      default -> LENGTH;
    };
  }

  private static long reads(Pattern pattern, String text) {
    CountedText counted = new CountedText(text);
    Matcher matcher = pattern.matcher(counted);
    boolean whole = matcher.matches();
    matcher.reset();
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    assertThat(found).isLessThanOrEqualTo(text.length());
    assertThat(whole && found == 0).isFalse();
    return counted.reads();
  }
}
