package io.echovault.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementTest {
  @Test
  void saysUnderWhichNumberAMemoryIsKept() {
    assertThat(Acknowledgement.of(12)).isEqualTo("Kept as #12.");
    assertThat(Acknowledgement.isOne(new Reply.Text(Acknowledgement.of(12)))).isTrue();
  }

  @Test
  void saysSeveralInOneSentence() {
    assertThat(merged("Kept as #12.", "Kept as #13.").body()).isEqualTo("Kept as #12 and #13.");
    assertThat(merged("Kept as #12.", "Kept as #13.", "Kept as #15.").body())
        .isEqualTo("Kept as #12, #13 and #15.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kept as #12, confidential.",
        "Kept as #12, for Tue 5 May 2026, 17:00.",
        "Kept as #12. Pictures themselves are not kept.",
        "Welcome!\n\nKept as #12.",
        "Kept as #12 and #13."
      })
  void whatSaysMoreStandsAlone(String words) {
    assertThat(Acknowledgement.isOne(new Reply.Text(words))).isFalse();
    assertThatThrownBy(() -> merged("Kept as #1.", words))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Reply merged(String... words) {
    return Acknowledgement.merged(
        List.of(words).stream().<Reply>map(each -> new Reply.Text(each)).toList());
  }
}
