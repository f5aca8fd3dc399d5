package io.echovault.core.understanding.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlinesTest {
  private static String read(String text, String language, String kind) {
    return Outlines.read(Heard.of(text), RequestContext.fresh(language), Set.of(kind), 0)
        .map(Words::of)
        .orElse(Example.NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | delete | honestly mate delete the cellar note ok? | delete <cellar>",
        "en | change | sis moved, her number needs changing to 77 | change <sis moved, her number>"
            + " => 77",
        "en | move | gran said put the cellar code under secret | move <cellar code> secret",
        "es | move | lo de la bodega mételo en secreto | move <la bodega> secret",
        "es | delete | venga ya bórrame lo de la bodega tía | delete <la bodega>",
        "pt | move | o código da adega deixa como confidencial | move <código da adega>"
            + " confidential",
        "de | move | der befund vom arzt gehört unter vertraulich | move <befund vom arzt>"
            + " confidential",
        "fr | move | le code de la cave mets le en secret | move <code de la cave> secret",
        "it | move | il codice della cantina spostalo in riservato | move <codice della cantina>"
            + " confidential",
        "hi | move | tijori wali baat secret me daal do | move <tijori> secret",
        "en | list | ok so gimme everything ive got on the cellar | list cellar",
        "it | language | senti da domani rispondimi in francese | /settings language fr",
      })
  void findsWhatIsToBeDoneAndToWhat(String language, String kind, String text, String expected) {
    assertThat(read(text, language, kind)).isEqualTo(expected);
  }

  @Test
  void isAboutMoreThanSmallWords() {
    assertThat(read("mets le en secret", "fr", "move")).isEqualTo(Example.NOTHING);
    assertThat(read("scrub of the to", "en", "delete")).isEqualTo(Example.NOTHING);
  }

  @Test
  void looksForTheKindsThatAreWantedOnly() {
    assertThat(read("put the cellar code under secret", "en", "delete")).isEqualTo(Example.NOTHING);
  }

  @Test
  void tellsWhichOutlinesATextHas() {
    assertThat(Outlines.of(Heard.of("ok then put the cellar code under secret")))
        .contains("move@0.9");
    assertThat(Outlines.of(Heard.of("the cellar is dry"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"delete the ", "put it to ", "no ", "x is not ", "ki ", "mets le ", "1 ", "का "})
  void endsOnWhateverIsRepeated(String piece) {
    assertThat(Outlines.of(Heard.of(piece.repeat(2_000)))).isNotNull();
    assertThat(read(piece.repeat(2_000), "en", "change")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wait undo that last change",
        "espera deshazlo",
        "warte mach das rückgängig",
        "how does this thing work",
        "comment ça marche ton truc"
      })
  void whatSpeaksOfTheBotHasNoOtherWords(String words) {
    assertThat(Outlines.isOfTheBot(Heard.of(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Help Ana move on Friday",
        "Undo button on the blue coat is loose",
        "Login page of the bank changed again",
        "Desfazer a bainha da calça azul",
        "La mia vicina tedesca parla francese con i bambini"
      })
  void whatSpeaksOfSomethingElseHas(String words) {
    assertThat(Outlines.isOfTheBot(Heard.of(words))).isFalse();
  }
}
