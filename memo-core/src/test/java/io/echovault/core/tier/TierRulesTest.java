package io.echovault.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My PIN is 4711",
        "my pin 4711",
        "Bank card pin: 0042",
        "The PIN for the blue card is 4711",
        "The wifi password is Sunny-Day-42",
        "Netflix password: swordfish",
        "my password is swordfish",
        "password for the router = hunter2!",
        "La contraseña del banco es Gato1234",
        "Mi clave es 998877",
        "A senha do banco é Gato1234",
        "Das Passwort ist Katze1234",
        "4711 is my alarm code",
        "The alarm code is 4711",
        "The code for the front door is 58#21",
        "Garage code 9081",
        "El código de la puerta es 4455",
        "The code is 4711",
        "Visa 4111 1111 1111 1111 exp 12/28",
        "4111111111111111",
        "IBAN ES91 2100 0418 4502 0005 1332",
        "send it to GB82WEST12345698765432 please",
        "My passport number is PAB123456",
        "Pasaporte: AAA123456",
        "DNI 12345678Z",
        "My social security number is 123-45-6789",
        "CPF 123.456.789-09",
        "My recovery codes: 8f3a-22bc 99ad-11fe",
        "account number 12345678, sort code 12-34-56",
        "CVV 123",
        "secret: the present is a bicycle",
        "Secreto: la sorpresa es una bici",
        "The combination of my bike lock is 3184",
        "le code du cadenas de la cave est 3184",
        "il codice del cancello di zia è 90812",
        "o código do armário da academia é 3184",
        "der Code vom Kofferschloss am Koffer ist 318",
        "Türcode im Büro: 90812",
        "locker ka code 3184 hai",
        "तिजोरी का कोड 90812 है",
        "mot de passe box: Lilas!77",
        "The alarm code was changed in 2024 to 5589",
        "El código de la alarma se cambió en 2024, ahora 5589",
        "alarm code: 2024"
      })
  void keepsWhatOpensOrIdentifiesAsSecret(String text) {
    assertThat(TierRules.classify(text, false)).isEqualTo(Tier.SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "top secret: I am the author",
        "Ultra secret: under the oak",
        "Seed phrase: abandon ability able about above absent absorb abstract absurd abuse access accident",
        "my seed phrase is 1. abandon 2. ability 3. able 4. about 5. above 6. absent 7. absorb 8. abstract 9. absurd"
            + " 10. abuse 11. access 12. accident",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE",
        "private key 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318",
        "My master password is correcthorsebattery"
      })
  void keepsTheMostSecretThingsAsUltraSecret(String text) {
    assertThat(TierRules.classify(text, false)).isEqualTo(Tier.ULTRA_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I was diagnosed with diabetes",
        "Mum takes 20 mg of something, her doctor said",
        "Mi hermana está embarazada",
        "Estou com depressão",
        "My salary is 3000 a month",
        "I owe Peter 50 euros",
        "Luis me debe 200 euros",
        "We are getting a divorce",
        "I had an argument with my wife",
        "I have to see my lawyer",
        "Between us: Sara is leaving",
        "I was laid off",
        "Ana's number is 600 111 222",
        "El teléfono de Ana es +34 600 111 222",
        "Ana lives at 12 Oak Tree Street",
        "Ana vive en la calle Mayor, 12",
        "confidential: I like her"
      })
  void keepsPrivateMattersAsConfidential(String text) {
    assertThat(TierRules.classify(text, false)).isEqualTo(Tier.CONFIDENTIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I forgot my password again",
        "The alarm code was changed in 2024",
        "el codigo de la alarma se cambio en 2024",
        "Le code de l'alarme a été changé en 2024",
        "Il codice dell'allarme è stato cambiato nel 2024",
        "My password is too weak",
        "The password is wrong",
        "I changed the password yesterday",
        "The spare key is under the pot",
        "Key lime pie is my favourite",
        "The key to success is hard work",
        "I have to code 200 lines",
        "The code review took 3 hours",
        "The dress code is casual",
        "Error code is 404",
        "The zip code is 90210",
        "Promo code is 20202",
        "Le code postal de l'immeuble est 75011",
        "Der Dresscode im Club ist schwarz",
        "I pinned it to the wall",
        "Rolling pin is 30 cm long",
        "He keeps a secret garden",
        "I bought 3 pins",
        "The safe was empty",
        "I parked on level 3",
        "I paid 5 euros for coffee",
        "The book has 1234567 words",
        "We were 12 people at the beach",
        "I love the colour blue",
        "My passport is in the drawer",
        "Anna moved to Berlin",
        "Caroline: Hey Mel! Good to see you! How have you been?",
        "Melanie: Your painting is the key to that room, and it unlocks so much",
        "Order 1234567890123456 has been shipped",
        "",
        "\uD83D\u0000",
        "..."
      })
  void leavesEverydayChatOpen(String text) {
    assertThat(TierRules.classify(text, false)).isEqualTo(Tier.GENERAL);
  }

  @ParameterizedTest
  @CsvSource({
    "Dentist,true,CHRONOLOGICAL",
    "Yoga every Tuesday,false,CHRONOLOGICAL",
    "The deadline moved,false,CHRONOLOGICAL",
    "My chemo starts,true,CONFIDENTIAL",
    "confidential: my pin is 4711,false,SECRET",
    "secret: I was diagnosed with diabetes,false,SECRET"
  })
  void takesTheMoreClosedOfTwo(String text, boolean namesATime, Tier tier) {
    assertThat(TierRules.classify(text, namesATime)).isEqualTo(tier);
  }

  @Test
  void isNotSlowOnLongOrHostileTexts() {
    for (String piece :
        new String[] {"password ", "1 ", "a", "code is ", "ES91 ", "pin for a b c d "}) {
      String text = piece.repeat(60_000 / piece.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertThat(TierRules.classify(text, false)).isNotNull());
    }
  }
}
