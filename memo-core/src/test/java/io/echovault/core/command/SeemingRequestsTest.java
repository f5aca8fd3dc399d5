package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people tell, ask or quote in words that look like a request: nothing is done for it. */
class SeemingRequestsTest {
  private final Chat chat = Chat.welcomed();

  @ParameterizedTest
  @MethodSource("told")
  void keepsWhatOnlyLooksLikeARequest(String words) {
    chat.say(words);

    assertThat(chat.kept()).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "de", "fr", "it", "hi"})
  void keepsItBesideMuchElse(String language) throws IOException {
    List<String> all = lines("told.txt", language);
    assertThat(all).hasSizeGreaterThan(24);

    all.forEach(chat::say);

    assertThat(chat.kept()).containsExactlyInAnyOrderElementsOf(all);
  }

  static Stream<String> told() throws IOException {
    return lines("told.txt", "").stream();
  }

  @ParameterizedTest
  @MethodSource("asked")
  void doesNothingForAQuestionThatLooksLikeARequest(String words) {
    String before = "The red umbrella is in the car";
    chat.say(before);

    String answer = chat.say(words);

    assertThat(chat.kept()).contains(before);
    // What may be told as well is kept, and one tap looks it up.
    assertThat(chat.kept().size() == 1 || answer.endsWith("look it up?")).isTrue();
  }

  static Stream<String> asked() throws IOException {
    return lines("asked.txt", "").stream();
  }

  /** The texts of a table of languages and texts, those of one language or all. */
  private static List<String> lines(String table, String language) throws IOException {
    try (InputStream resource = SeemingRequestsTest.class.getResourceAsStream(table)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("//") && line.startsWith(language))
          .map(line -> line.substring(line.indexOf(" | ") + 3))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi\n/undo",
        "\"/undo\"",
        "“/undo”",
        "he wrote /undo",
        "ok (/undo)",
        "please\n/forget-me",
        "\"/stop\"",
        "Hi\n/stop"
      })
  void aCommandThatDoesNotBeginTheMessageIsNotGiven(String words) {
    chat.say("The red umbrella is in the car");

    chat.say(words);

    assertThat(chat.kept()).contains("The red umbrella is in the car");
    assertThat(chat.say("where is the umbrella?")).contains("in the car");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u017ftop", "\uff53\uff54\uff4f\uff50", "please \u017ftop messaging me"})
  void lettersThatStandForOthersMakeNobodyLeave(String words) {
    chat.say(words);

    assertThat(chat.say("hello")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move #1 to personal",
        "mueve #1 a personal",
        "coloca #1 em pessoal",
        "verschieb #1 nach persönlich",
        "mets #1 dans perso",
        "sposta #1 in personale",
        "#1 ko niji wale me daal do"
      })
  void aMoveToNoCategoryNamesThese(String words) {
    chat.say("The red umbrella is in the car");

    assertThat(chat.say(words)).contains("/category");
    assertThat(chat.kept()).hasSize(1);
  }
}
