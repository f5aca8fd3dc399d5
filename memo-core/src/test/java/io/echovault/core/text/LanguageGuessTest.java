package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The boiler man comes on Tuesday",
        "en | where did I put my passport",
        "en | my sister's new number is on the fridge",
        "es | La llave de repuesto la tiene Carmen",
        "es | ¿cuándo viene el fontanero?",
        "es | hola, ¿puedes guardarme una cosa?",
        "pt | O Tiago não come camarão",
        "pt | onde é que eu deixei os óculos?",
        "pt | oi, tudo bem com você?",
        "de | Der Klempner kommt am Dienstag",
        "de | wo habe ich meinen Reisepass hingelegt",
        "de | Kannst du dir das bitte merken?",
        "fr | Le plombier vient mardi",
        "fr | où est-ce que j’ai mis mon passeport ?",
        "fr | c’est quand le rendez-vous chez le dentiste",
        "it | L’idraulico viene martedì",
        "it | dove ho messo il passaporto?",
        "it | mi ricordi che cosa devo comprare",
        "hi | प्लंबर मंगलवार को आएगा",
        "hi | मेरा पासपोर्ट कहाँ है?",
        "hi | mera passport kahan hai",
        "hi | yaad rakhna ki chabi Ravi ke paas hai"
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(LanguageGuess.of(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ok",
        "12",
        "👍",
        "Mia plays cello",
        "iPhone 15 Pro",
        "Kreuzberg",
        "zzz",
        "…",
        "'"
      })
  void saysNothingWhereTheTextDoesNot(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }

  @Test
  void takesNoLongerForLongTexts() {
    assertThat(LanguageGuess.of("el perro de la casa no ha comido ".repeat(20_000))).contains("es");
  }
}
