package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseNotationTest {
  private final PhraseNotation notation = new PhraseNotation();

  private boolean finds(String phrases, String text) {
    return notation.pattern(List.of(phrases)).matcher(text).find();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      textBlock =
          """
          gift, present     / a present for leo / yes
          gift, present     / presents              / no
          allerg*           / she is allergic / yes
          allerg*           / the overallergic      / no
          (can | may) eat   / what may eat / yes
          would [really] like / he would like tea / yes
          would [really] like / he would really like tea / yes
          would [really] like / he would hardly like tea / no
          no ..8 eat        / no she does eat       / no
          no ..9 eat        / no one can eat / yes
          at #x#            / at 128x82 / yes
          at #x#            / at 1x82 / no
          (a | ab)+         / blood ab+ i think / yes
          n't like          / she isn't like that / no
          नहीं खा           / वह नहीं खाती / yes
          खा..8नहीं          / खाना नहीं / yes
          """)
  void findsWholeWordsAsTheyAreWritten(String phrases, String text, String found) {
    assertThat(finds(phrases, text)).isEqualTo(found.equals("yes"));
  }

  @Test
  void knowsPhrasesByTheirName() {
    notation.name("not", "not | never");
    notation.name("none", "$not | nobody | no one");

    assertThat(finds("$none ..12 eats", "nobody ever eats")).isTrue();
    assertThat(finds("($none | hardly) eats", "she never eats")).isTrue();
    assertThat(finds("$none ..12 eats", "she often eats")).isFalse();
  }

  @Test
  void refusesWhatIsNotWrittenAsItShouldBe() {
    for (String wrong : List.of("(a | b", "a, , b", "$unknown c", "a) b")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> notation.pattern(List.of(wrong)));
    }
  }
}
