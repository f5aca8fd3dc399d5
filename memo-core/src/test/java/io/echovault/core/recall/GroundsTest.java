package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which evidence makes an answer sure. */
class GroundsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de que marca es la estufa? | la estufa es una Godin",
        "मकान मालिक का नाम क्या है? | the landlord is Mr Odenthal",
        "when was the kiln fired? | the kiln was fired in March",
        "what is the penalty for quitting the choir? | choir exit fee 45",
        "hourly rate of our cleaner? | cleaner Wim 13 an hour",
        "was kostet die Putzhilfe? | Putzhilfe Wim 13 die Stunde",
        "which town does Odo live in? | Odo lives in Whitby",
        "quel médicament prend Odo ? | Odo prend du Zanidip le soir",
        "which film did Odo suggest? | Odo recommended the film Stalker",
        "¿qué nota sacó Lía en el examen? | Lía sacó un 8 en el examen",
        "wo ist die Leiter? | the ladder is behind the barn",
        "comment s'appelle le concierge ? | der Hausmeister heißt Herr Odenthal",
        "che numero di scarpe porta Odo? | Odo porta il 43 di scarpe",
        "छाता कहाँ है? | छाता पुराने संदूक में है",
        "how long will the clutch last? | the clutch will last another year",
        "how tall is Hedda? | Hedda is 1.72 m",
        "what colour is the canoe? | the canoe is turquoise",
        "how much was the loom? | the loom was 640 quid",
        "what does Odo do for work? | Odo is a nurse",
        "where did I put the chisel? | left the chisel in the loft",
        "where is the car? | parked on level 3",
        "¿qué talla de zapato usa Inés? | Inés usa un 38 de zapato",
        "wo ist der Werkzeugkasten? | la caja de herramientas está en el desván",
        "dov'è la cassetta degli attrezzi? | the toolbox is in the loft",
        "what is Orla allergic to? | Orla can't have shellfish",
        "was darf Wim nicht essen? | Wim verträgt keinen Fisch",
        "¿qué no puede comer Lía? | a Lía le sientan mal los tomates",
        "who doesn't like the bistro? | Ugo says the bistro is awful",
        "qui n'aime pas le bistrot ? | Ugo trouve le bistrot nul",
        "a present for Orla? | Orla would love a kite",
        "idea regalo per Orla? | Orla vorrebbe un aquilone",
        "how late is the kiosk open? | the kiosk closes at 22:00",
        "bis wann hat der Kiosk offen? | der Kiosk schließt um 22 Uhr",
        "what is Orla's blood type? | Orla is AB negative",
        "what was my blood pressure? | bp 131/84",
        "where is the drill? | Orla has the drill",
        "who told me about the strike? | Wim said there is a strike",
        "oil change at how many km? | oil change at 92,000",
        "dove sta il cacciavite? | il cacciavite sta nel cassetto",
        "who mended the kiln and what did it cost? | Wim mended the kiln for 310 euros",
        "wer hat den Ofen repariert und was hat es gekostet? | Wim hat den Ofen für 310 Euro repariert",
        "what's the network called at the hut? | the wifi at the hut is called Marmot",
        "when do the skis have to go back? | the skis are due on 3 December",
        "o que a Lia quer ganhar? | a Lia quer uma pipa",
        "डिब्बे के ताले का नंबर क्या है | डिब्बे का ताला नंबर 4412 है",
        "why is the road closed? | the road is closed because of the flood",
      })
  void areThere(String question, String memory) {
    assertThat(fit(question, memory).answersSurely(0, memory)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when was the kiln fired? | the oven was fired in March",
        "how tall is Hedda? | Hedda weighs 58 kilos",
        "what colour is the canoe? | the canoe needs paint",
        "how much is the pool? | the gym is 30 a month",
        "which film did Odo recommend? | Odo recommended the book Stoner",
        "where is the car? | parked the motorbike on Mill Lane",
        "what is my licence number? | my passport number is 533018",
        "onde mora a vó? | o vô mora em Faro",
        "wann fährt der Bus nach Leer? | der Zug nach Leer fährt um 9:10",
        "where does Wim work? | Wim works on Mondays",
        "wo arbeitet Wim? | Wim arbeitet montags",
        "how much is the rent? | the rent is due on the 5th of May",
        "when is Orla's recital? | Orla's recital costs 12 euros",
        "why did Wim quit? | Wim quit in May",
        "what does Wim drink? | Wim doesn't drink beer",
        "was trinkt Wim? | Wim trinkt kein Bier",
        "who likes the bistro? | Ugo hates the bistro",
        "who doesn't like the bistro? | Ugo loves the bistro",
        "dov'è la bici? | la bici ha le gomme sgonfie",
        "where is the canoe? | the canoe has a hole",
        "a che ora è la lezione di tennis? | la lezione di tennis è con Marco",
        "what did the kiln cost? | the kiln is from 2009",
        "what does the pitch cost? | the pitch is number 4",
        "which book did Odo recommend? | Odo recommended the film Stalker",
        "what is Lía's shoe size? | Lía wears boots",
        "welche Schuhgröße hat Mia? | Jonas hat Schuhgröße 43",
        "what does my brother do for a living? | my brother lives in Crewe",
        "¿quién arregló la nevera? | la nevera es Balay",
        "dadi kahan rehti hain | nani Indore mein rehti hain",
        "wo wohnt meine Schwiegermutter? | meine Mutter wohnt in Leer",
        "Von welcher Marke ist der Ofen? | Der Ofen brummt",
        "when do the skis have to go back? | borrowed 2 skis",
      })
  void areMissing(String question, String memory) {
    assertThat(fit(question, memory).answersSurely(0, memory)).isFalse();
  }

  private static QuestionFit fit(String question, String memory) {
    return new QuestionFit(question, List.of(memory));
  }
}
