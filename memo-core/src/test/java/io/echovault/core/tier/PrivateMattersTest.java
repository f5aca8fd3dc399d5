package io.echovault.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private matters of each field of life, and everyday sentences with words that are near them. */
class PrivateMattersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I no longer believe in God but my parents think I do",
        "My sister cuts herself",
        "Grandpa no longer recognises us",
        "The police searched our flat",
        "A mi hermano lo pillaron con droga",
        "Mi prima vota a la ultraderecha",
        "No llegamos a fin de mes",
        "A minha filha se corta",
        "O avô já não nos reconhece",
        "A polícia revistou a nossa casa",
        "Lena wird in der Klasse ausgegrenzt",
        "Meine Cousine wählt die AfD",
        "Mein Mann sitzt wieder am Spielautomaten",
        "On n'arrive plus à payer le loyer",
        "Ma fille se scarifie",
        "J'ai le béguin pour la femme de mon meilleur ami",
        "Non riusciamo a pagare l'affitto",
        "Ho una cotta per la moglie del mio migliore amico",
        "La polizia ha perquisito casa nostra",
        "पुलिस ने हमारे घर की तलाशी ली",
        "Mujhe apne dost ki biwi se pyaar ho gaya hai",
      })
  void privateMattersAreConfidential(String words) {
    assertThat(TierRules.classify(words, false)).isEqualTo(Tier.CONFIDENTIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The plumber's number is 020 7946 0011",
        "The judge on the baking show was funny",
        "The book came out well",
        "Wir warten am Bahnhof auf Oma",
        "Der Film basiert auf einem Roman",
        "Sin embargo me gusta la playa",
        "El juez del concurso de cocina es muy simpático",
        "Me despedí de Ana en la estación",
        "O filme é baseado num livro",
        "A festa de despedida da Rita foi linda",
        "J'ai pris le train avec Léa",
        "Cela me plaît beaucoup",
        "Ho preso il pane dal fornaio",
        "Il mazzetto di fiori è per la nonna",
        "गाँव का मंदिर बहुत सुंदर है",
      })
  void everydayMattersStayOpen(String words) {
    assertThat(TierRules.classify(words, false)).isEqualTo(Tier.GENERAL);
  }
}
