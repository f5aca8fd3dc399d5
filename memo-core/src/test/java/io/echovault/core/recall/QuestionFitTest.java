package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFitTest {

  @ParameterizedTest
  @CsvSource({
    "नंबर,number",
    "डॉक्टर,doctor",
    "किताब,kitaab",
    "चाबी,chabi",
    "गाड़ी,gaadi",
    "रमेश,Ramesh",
  })
  void meetsTheSameWordInTheOtherScript(String devanagari, String latin) {
    assertThat(Romanised.sameSound(devanagari, latin)).isTrue();
  }

  @Test
  void keepsWordsOfOtherSoundsApart() {
    assertThat(Romanised.sameSound("किताब", "gaadi")).isFalse();
    assertThat(Romanised.sameSound("चाबी", "chacha")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where is the key? | La chiave sta nel cassetto",
        "dov'è la chiave? | the key hangs in the hall",
        "where is the key? | चाबी दराज में है",
        "chaabi kahan hai? | चाबी दराज में है",
        "present for grandpa? | Grandad would love a gift of socks",
        "wo ist das Buch? | le livre est au salon",
        "where is my brolly? | dejé el paraguas en casa de Bo",
        "il bosse où ? | ele trabalha no porto",
        "wer hat den Zweitschlüssel? | Ersatzschlüssel bei Frau Holm",
        "मैंने क्या उधार दिया? | presté la tienda a Bo",
        "quanto pesa o bebê? | das Baby wiegt 6 Kilo",
      })
  void meetsWhatMeansTheSame(String question, String memory) {
    assertThat(new QuestionFit(question, List.of(memory)).covered(0)).isPositive();
  }

  @Test
  void knowsNamesFromWords() {
    QuestionFit fit =
        new QuestionFit(
            "what is wanda's shoe size?", List.of("Tilo has shoe size 40", "then Wanda sings"));

    assertThat(fit.names()).isTrue();
    assertThat(fit.mentions(0)).isFalse();
    assertThat(fit.mentions(1)).isTrue();
    assertThat(fit.tells(0)).isTrue();
    assertThat(fit.tells(1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where is the kayak? | the kayak is filthy | the kayak is in the shed",
        "dove sono le chiavi? | le chiavi sono nuove | le chiavi sono nel cassetto",
        "कुर्सी कहाँ है? | कुर्सी नई है | कुर्सी छत पर है",
        "wie heißt der Winzer? | der Winzer ist laut | der Winzer ist Herr Odenthal",
        "who mended the gate? | The gate squeaks | Otto mended the gate",
        "what did the kiln cost? | the kiln is hot | the kiln was 900",
      })
  void wantsAPlaceANameOrAnAmountWhereItIsAskedFor(String question, String not, String told) {
    assertThat(new QuestionFit(question, List.of(not)).hasWanted(0, not)).isFalse();
    assertThat(new QuestionFit(question, List.of(told)).hasWanted(0, told)).isTrue();
  }

  @Test
  void wantsATimeOrANumberWhereItIsAskedFor() {
    String place = "the licence is in my wallet";
    String day = "the licence runs out in May";

    assertThat(new QuestionFit("when does the licence expire?", List.of(place)).hasWanted(0, place))
        .isFalse();
    assertThat(new QuestionFit("when does the licence expire?", List.of(day)).hasWanted(0, day))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"रहती,rahti", "पता,pata", "लड़का,ladka", "नमस्ते,namaste"})
  void spellsTheSameWordAlikeInBothScripts(String devanagari, String latin) {
    assertThat(Romanised.sound(devanagari)).isEqualTo(Romanised.sound(latin));
  }

  @ParameterizedTest
  @CsvSource({"what is Bo's phone number?", "qual è il telefono di Bo?", "Bos Telefonnummer"})
  void wantsEnoughDigitsOfATelephoneNumber(String question) {
    String street = "Bo lives at 12 Quay Street";
    String dialled = "Bo is on 07700 900455";
    QuestionFit fit = new QuestionFit(question, List.of(street, dialled));

    assertThat(fit.hasWanted(0, street)).isFalse();
    assertThat(fit.hasWanted(1, dialled)).isTrue();
  }

  @Test
  void readsHostileTextInBounds() {
    String endless = "a'".repeat(50_000);

    assertThat(new QuestionFit(endless, List.of(endless, "क्".repeat(20_000))).known())
        .isNotNegative();
  }
}
