package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.TextAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
  private final Terms terms = new Terms(new OneStem());

  @Test
  void anAnalyzersWordsStandForThoseOfAScriptThatTheCoreKnowsTooLittleOf() {
    assertThat(terms.of("Ana's \u03b2\u03b9\u03b2\u03bb\u03af\u03b1 42"))
        .containsExactlyInAnyOrder("ana", "42", "\u03b2");
  }

  @Test
  void wordsOfKnownScriptsStayAsTheyAre() {
    String text = "Running to the caf\u00e9 \u4e2d\u6587 +34 600";

    assertThat(terms.of(text)).isEqualTo(Words.of(text));
  }

  @Test
  void withoutAnAnalyzerTheCoreDoesWhatItCan() {
    String greek = "\u03b2\u03b9\u03b2\u03bb\u03af\u03b1";

    assertThat(new Terms(TextAnalyzer.none()).of(greek)).isEqualTo(Words.of(greek)).isNotEmpty();
  }

  /** Makes every text one word and one that joins. */
  private static final class OneStem implements TextAnalyzer {
    @Override
    public List<String> words(String text) {
      return List.of("\u03b2", "~\u03ba\u03b1\u03b9", "running");
    }

    @Override
    public boolean common(String word) {
      return word.startsWith("~");
    }
  }
}
