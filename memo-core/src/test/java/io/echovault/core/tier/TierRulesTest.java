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
        "My password is correct-horse!",
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
        "alarm code: 2024",
        "Die PIN der EC-Karte ist 8063",
        "Le code de ma carte bleue est le 8063",
        "A senha do cartão é 8063",
        "मेरे कार्ड का पिन 8063 है",
        "It's 9917 for the bike shed, don't tell the kids",
        "Der Nachbar meinte, mit 9021 geht das Tor auf",
        "Puerta de atrás: 7718",
        "L'allarme del negozio si spegne con 7315",
        "entry code 44B7",
        "the code of the gate is 4821B",
        "der Code vom Tor ist 4821B",
        "code of our front door: 99A1",
        "lucchetto bici 4815",
        "el candado de la taquilla es 24 8 31",
        "wifi guest: Otter-99-lake",
        "Spotify is maria88 / Blue!Moon7",
        "Mi DNI es 53464097E",
        "53464097E",
        "NIE X7135241C, caduca en 2029",
        "RAVJ640422MDFRRL09",
        "19482199308 é meu CPF",
        "29350107848",
        "Sozialversicherungsnummer 52 130260 K 054",
        "2 62 12 04 029 144 06",
        "FRRLCU78P18G273R di mamma",
        "आधार 5726 5167 6120",
        "PAN card ABCPE1234F",
        "AB123456C",
        "RUT 11.505.812-6",
        "L'IBAN est le FR56 3732 3324 9351 6438 8317 010"
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
        "My master password is correcthorsebattery",
        "Bitwarden master password: correct horse battery staple",
        "Streng geheim! Das Testament liegt hinter dem Bild",
        "अति गोपनीय: वसीयत तस्वीर के पीछे है",
        "Le mot de passe maître de Bitwarden est Quokka-court-9",
        "Mis 12 palabras: ambar puente cactus delfin brasa halcon glaciar avellano isla jungla tetera linterna"
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
        "confidential: I like her",
        "Papa hat Krebs, das weiß noch niemand",
        "Je gagne 54 000 par an avant impôts",
        "Sto pensando di lasciare mio marito",
        "Nina wohnt in der Lindenstraße 18, dritter Stock",
        "Gran's flat: 22 Harbour Street",
        "papa ka mobile number 98123 45987 hai",
        "मकान मालिक ने हम पर मुकदमा कर दिया है",
        "Prendo 50 mg di sertralina la mattina"
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
        "The password is case-sensitive",
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
        "The plumber's number is 555 0142, he's on the fridge list",
        "Die Nummer vom Klempner ist 030 5550142",
        "The alarm code was changed in 2024, ask Tom for the new one",
        "Der Alarmcode wurde 2024 geändert, frag Tom",
        "Bus 4711 stops right in front of the library",
        "House number 1187, second gate on the left",
        "My locker is number 318 at the gym",
        "The Da Vinci Code is the next book for our club",
        "गाँव का पिन कोड 248001 है",
        "Sin embargo el libro no me gustó",
        "Mein Sternzeichen ist Krebs",
        "La festa dell'asilo è il 30",
        "The tennis court is closed for repairs",
        "What I paid for the bike: 350",
        "il volo AZ283 parte alle 11:20 dal T1",
        "29350107847",
        "5726 5167 6121",
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
        new String[] {
          "password ",
          "1 ",
          "a",
          "code is ",
          "ES91 ",
          "pin for a b c d ",
          "a-",
          "a'",
          "seed: a seed: ",
          "12 "
        }) {
      String text = piece.repeat(60_000 / piece.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertThat(TierRules.classify(text, false)).isNotNull());
    }
  }
}
