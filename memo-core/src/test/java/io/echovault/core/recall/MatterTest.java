package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      textBlock =
          """
          what can't Ana eat?            / milk makes Ana ill
          qué no puede comer Marta       / a Marta le sienta mal la nata
          o que a Rita não pode comer    / a Rita não come glúten
          was darf Emil nicht essen      / Emil verträgt keine Nüsse
          à quoi Léo est allergique      / les noix rendent Léo malade quand il en mange
          cosa non mangia Ugo            / Ugo è celiaco
          Riya kya nahi khati            / Riya ko doodh se allergy hai
          रिया क्या नहीं खाती              / रिया को दूध से एलर्जी है
          who doesn't like the new pub   / Tom says the new pub is overrated
          wer mag das Bistro nicht       / Eva fand es dort furchtbar
          gift for Leo                   / Leo wants a kite
          qué le regalo a Inés           / Inés pidió un patinete
          what does Olu do for a living  / Olu is a nurse
          was macht Jan beruflich        / Jan arbeitet bei der Bahn
          what's my blood type           / I'm B+
          qual a pressão do vô           / pressao do vô 13 por 80, ontem 120/80
          how late is the shop open      / the shop shuts at 7
          bis wann hat Lidl auf          / Lidl schließt um 21 Uhr
          """)
  void isToldInOtherWordsThanAsked(String question, String memory) {
    assertThat(Matter.of(question))
        .as(question)
        .hasValueSatisfying(
            matter -> assertThat(matter.isToldIn(memory, Concepts.of(memory))).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      textBlock =
          """
          what can't Ana eat?            / Ana eats at noon
          who doesn't like the new pub   / Tom went to the new pub
          gift for Leo                   / Leo has a kite
          """)
  void isNotToldByWhateverElse(String question, String memory) {
    Matter matter = Matter.of(question).orElseThrow();
    assertThat(matter.isToldIn(memory, Concepts.of(memory))).isFalse();
  }

  @Test
  void isReadFromLinesThatAPersonWrites() {
    List<Matter> matters =
        read(
            """
            # A comment.
            = mend: fix | repair*
            MENDING asked: $mend ..8 when
            MENDING told: mended, as good as new
            MENDING words: when fix
            """);

    assertThat(matters)
        .singleElement()
        .satisfies(
            matter -> {
              assertThat(matter.isToldIn("the roof is as good as new", List.of())).isTrue();
              assertThat(matter.isNeeded()).isFalse();
            });
  }

  @Test
  void refusesALineOfAnotherForm() {
    assertThatIllegalArgumentException().isThrownBy(() -> read("MENDING tolled: mended"));
    assertThatIllegalArgumentException().isThrownBy(() -> read("mended"));
  }

  private static List<Matter> read(String lines) {
    return MatterFile.read(lines.lines().toList());
  }
}
