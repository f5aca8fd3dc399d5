package io.echovault.drills.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanAnswersTest {
  private static final ScanFinding FOUND = new ScanFinding("wapiti", "Header: none", "GET /");

  @Test
  void aFindingStandsOpenUntilItHasAnAnswer() {
    assertThat(ScanAnswers.of("# nothing\n").open(List.of(FOUND))).containsExactly(FOUND);
    assertThat(
            ScanAnswers.of("wapiti | Header: none | GET / | It is of no use.").open(List.of(FOUND)))
        .isEmpty();
  }

  @Test
  void anAnswerIsForOnePlaceAlone() {
    assertThat(
            ScanAnswers.of("wapiti | Header: none | GET /session | It is of no use.")
                .open(List.of(FOUND)))
        .containsExactly(FOUND);
  }

  @Test
  void anAnswerSaysWhy() {
    assertThatThrownBy(() -> ScanAnswers.of("wapiti | Header: none | GET / | "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsAnsweredInTheFileCanBeRead() throws IOException {
    assertThat(ScanAnswers.read().open(List.of(FOUND))).containsExactly(FOUND);
  }
}
