package io.echovault.core.understanding.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentExamplesTest {
  private static final int WHERE = 349511962;

  /** None of these is among the examples. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION|where did i put the snow chains",
        "QUESTION|when is the choir rehearsal",
        "STATEMENT|the snow chains are in the shed behind the mower",
        "STATEMENT|our neighbour Olga is moving out in may",
        "QUESTION|donde deje las cadenas de nieve",
        "STATEMENT|las cadenas de nieve están en el trastero",
        "QUESTION|onde deixei as correntes de neve",
        "STATEMENT|as correntes estão na garagem do meu tio",
        "QUESTION|wo hab ich die schneeketten hingelegt",
        "STATEMENT|die schneeketten liegen im schuppen beim rasenmäher",
        "QUESTION|où est-ce que j'ai mis les chaînes",
        "STATEMENT|les chaînes sont dans le cabanon de mon oncle",
        "QUESTION|dove ho messo le catene da neve",
        "STATEMENT|le catene da neve sono nel capanno di mio zio",
        "QUESTION|torch kahan rakhi thi",
        "STATEMENT|torch almari ke upar rakhi hai",
        "QUESTION|टॉर्च कहाँ रखी है",
        "SECRET|the pin of my savings card is 8830",
      })
  void tellsWhatIsWanted(Kind kind, String text) {
    assertThat(IntentExamples.read(text).best()).isEqualTo(kind);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasEnoughExamplesOfEveryKind(String language) throws IOException {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Map.Entry<String, Kind> each : examples(language)) {
      counts.merge(each.getValue(), 1, Integer::sum);
    }
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(350);
    assertThat(counts)
        .hasSize(Kind.values().length)
        .allSatisfy((k, n) -> assertThat(n).isGreaterThan(14));
  }

  /** With weights of other examples, or with signs taken otherwise, far fewer would be. */
  @ParameterizedTest
  @MethodSource("languages")
  void tellsItsOwnExamples(String language) throws IOException {
    List<Map.Entry<String, Kind>> examples = examples(language);
    long right =
        examples.stream()
            .filter(each -> IntentExamples.read(each.getKey()).best() == each.getValue())
            .count();
    assertThat((double) right / examples.size()).isGreaterThan(0.9);
  }

  @Test
  void shipsTheWeightsOfTheseExamples() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String language : IntentExamples.languages()) {
      digest.update(resource(language + ".txt"));
    }
    try (InputStream stored = IntentExamples.class.getResourceAsStream("weights.bin")) {
      assertThat(IntentWeights.read(stored).examplesHash()).isEqualTo(digest.digest());
    }
    assertThat(resource("weights.bin").length).isLessThan(500_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "?", "\ud83d", "\u0301\u0301", "''''", "0", "[", "\u0000\n\t", "a'b"})
  void readsAnything(String text) {
    Reading reading = IntentExamples.read(text);
    assertThat(reading.probabilities().values()).allMatch(each -> each >= 0 && each <= 1);
    assertThat(reading.probabilities().values().stream().mapToDouble(each -> each).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void looksAtTheBeginningOnly() {
    String beginning = "where is the tent ".repeat(40);
    assertThat(IntentExamples.read(beginning + "the pin is 1234 ".repeat(100_000)))
        .isEqualTo(IntentExamples.read(beginning));
  }

  @Test
  void readsNoticeWithoutApostropheCapitalsAndDrawnOutLetters() {
    assertThat(IntentExamples.read("whats ritas number").probabilities())
        .isEqualTo(IntentExamples.read("what's rita's number").probabilities());
    assertThat(IntentWords.of("Heeeey l'ASSURANCE d\u00e9j\u00e0 12:30"))
        .containsExactly("hey", "l", "assurance", "deja", "00", "00");
    assertThat(IntentWords.of("\u0915\u0939\u093e\u0901 \u0939\u0948?"))
        .containsExactly("\u0915\u0939\u093e\u0901", "\u0939\u0948");
  }

  @Test
  void hashesTheSameOnEveryMachine() {
    assertThat(HashedSigns.word("where")).isEqualTo(WHERE);
  }

  private static List<String> languages() {
    return IntentExamples.languages();
  }

  private static List<Map.Entry<String, Kind>> examples(String language) throws IOException {
    List<Map.Entry<String, Kind>> all = new ArrayList<>();
    Kind kind = Kind.STATEMENT;
    for (String line :
        new String(resource(language + ".txt"), StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("[")) {
        kind = Kind.valueOf(line.substring(1, line.length() - 1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.add(Map.entry(line, kind));
      }
    }
    return all;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream resource = IntentExamples.class.getResourceAsStream(name)) {
      assertThat(resource).as(name).isNotNull();
      return resource.readAllBytes();
    }
  }
}
