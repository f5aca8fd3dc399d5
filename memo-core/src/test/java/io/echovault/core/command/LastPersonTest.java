package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPersonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who fixed the roof?|The roof was fixed by Boyle|Boyle",
        "quién arregló el techo|El techo lo arregló Ramón|Ramón",
        "qui a ramoné la cheminée ?|C'est M. Roche qui a ramoné la cheminée|Roche",
        "chi ha riparato il tetto|Il tetto lo ha riparato Gianni|Gianni",
        "quem consertou o telhado|O telhado foi o Nilton que consertou|Nilton",
        "what's noor's ferret called|Noor's ferret is called Bandit|Bandit",
        "kaun aaya tha|Kal yahan Mohit aaya tha|Mohit",
      })
  void takesTheNameThatOnlyTheAnswerTells(String question, String answer, String name) {
    assertThat(LastPerson.of(question, List.of(answer))).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where does Noor live|Noor lives in Ghent near Lea|Noor",
        "where does noor live|Noor lives in Ghent|Noor",
        "who is noor|Noor has two children, Lea and Kim|Noor",
        "whats noors address|Noor's address is 4 Mill Lane|Noor",
        "où habite Inès ?|Le frère d'Inès habite à Auch|Inès",
      })
  void takesTheNameThatQuestionAndAnswerShare(String question, String answer, String name) {
    assertThat(LastPerson.of(question, List.of(answer))).contains(name);
  }

  @Test
  void takesNoTitleForAName() {
    assertThat(LastPerson.of("who came", List.of("Dr Mehta came on monday"))).contains("Mehta");
  }

  @Test
  void knowsNobodyWithoutAName() {
    assertThat(LastPerson.of("where is the key", List.of("the key is under the mat"))).isEmpty();
    assertThat(LastPerson.of("who has the key", List.of())).isEmpty();
  }
}
