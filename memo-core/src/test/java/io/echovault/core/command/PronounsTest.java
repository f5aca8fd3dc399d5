package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronounsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "and how much did he take?|how much did Vera take",
        "so where does she live|where does Vera live",
        "y cuánto cobró él|cuánto cobró Vera",
        "y dónde vive ella?|dónde vive Vera",
        "et combien a-t-il pris ?|combien a Vera pris",
        "et où habite-t-elle|où habite Vera",
        "y cuánto cobró el|cuánto cobró Vera",
        "y cuándo es el cumple de ella|cuándo es el cumple de Vera",
        "und wo wohnt sie?|wo wohnt Vera",
        "e quanto ele cobrou|quanto Vera cobrou",
        "ma dove abita lui|dove abita Vera",
        "aur usne kitna liya|Vera ne kitna liya",
        "aur uska number|Vera ka number",
        "और उसने कितना लिया|Vera ने कितना लिया",
        "और उसका नंबर|Vera का नंबर",
      })
  void putsTheNameInThePlaceOfThePronoun(String asked, String meant) {
    assertThat(Pronouns.replaced(asked, "Vera")).isEqualTo(meant);
  }

  @Test
  void replacesTheFirstPronounOnly() {
    assertThat(Pronouns.replaced("did she pay him", "Vera")).isEqualTo("did Vera pay him");
  }

  @Test
  void namesThePersonBehindAQuestionThatHasNoPronoun() {
    assertThat(Pronouns.replaced("and the phone?", "Vera")).isEqualTo("the phone Vera");
    assertThat(Pronouns.replaced("", "Vera")).isEqualTo("Vera");
  }

  @Test
  void leavesAWordOfJoiningThatDoesNotBegin() {
    assertThat(Pronouns.replaced("where do she and Tom live", "Vera"))
        .isEqualTo("where do Vera and Tom live");
  }
}
