package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Sender;
import java.util.List;
import java.util.Optional;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | 33612345678 | Léa a un poney",
        "it | 393471234567 | Bruno era timido",
        "es | 34600111222 | Nala es una gata",
        "de | 491701234567 | passwort: Amsel",
        "hi | 919812345678 | Meena ne 40 rupaye diye",
        "es | 34600111222 | Se rompió el termo",
        "pt | 5511987654321 | Chegou o sofá",
        "de | 491701234567 | Der Ofen brummt",
        "fr | 33612345678 | quel âge a mia",
        "it | 393471234567 | indirizzo di walter",
        "es | 34600111222 | Nuria me debe 30 euros",
        "es | 5215512345678 | perdí el paraguas",
        "pt | 5511987654321 | O Nuno me deve 30 reais",
        "pt | 351912345678 | a Rita trocou de escola",
        "de | 491701234567 | Jonas schuldet mir 30 euro",
        "de | 436641234567 | Schirm vergessen",
        "fr | 33612345678 | Noé me doit 30 euros",
        "fr | 33612345678 | perdu mon parapluie",
        "it | 393471234567 | Nino mi deve 30 euro",
        "it | 393471234567 | dimenticato l'ombrello",
        "hi | 919812345678 | Nitin ko 300 dene hain",
        "hi | 919812345678 | chhata kharab hua"
      })
  void theCountryHelpsWhereOneWordSpeaksForItsLanguage(String language, String phone, String text) {
    assertThat(LanguageGuess.of(text, LanguageGuess.of(text), from(phone), "en"))
        .contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia plays cello",
        "the dog is at the vet",
        "ok",
        "Tom owes me 50 euros",
        "lent my ladder to Carmen",
        "Marta is a nurse"
      })
  void theCountryDoesNotOverruleEnglish(String text) {
    assertThat(
            LanguageGuess.of(text, LanguageGuess.of(text), from("34600111222"), "en")
                .filter(each -> !each.equals("en")))
        .isEmpty();
  }

  private static Sender from(String phone) {
    return new Sender(
        List.of(new ChannelIdentity(Channel.WHATSAPP, ChannelIdentity.Kind.PHONE, phone)),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/recover approve ce4de1", "/recover approve 9de0ce", "/recover approve de1ce2"})
  void takesLettersOfACodeForNoWords(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }
}
