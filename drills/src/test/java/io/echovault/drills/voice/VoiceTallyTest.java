package io.echovault.drills.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTallyTest {
  private final VoiceTally tally = new VoiceTally();

  /** Ten members of whom everything is as it should be. */
  VoiceTallyTest() {
    for (int each = 0; each < 10; each++) {
      tally.count("speakers");
      tally.count("enrolled");
      tally.count("asked_logged_out", "shown_logged_out", false);
      tally.count("own_logins", "own_opened", each < 8);
      tally.count("asked_logged_in", "shown_logged_in", true);
      tally.count("other_logins", "other_opened", false);
      tally.count("locked_out");
      tally.count("pin_logins", "pin_opened", true);
    }
  }

  @Test
  void isContentWithOneRefusalInFive() {
    assertThat(tally.broken()).isEmpty();
    tally.count("own_logins", "own_opened", false);
    assertThat(tally.broken()).hasSize(1).first().asString().contains("the right voice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shown_logged_out",
        "shown_after_timeout",
        "replays_opened",
        "wrong_words_opened",
        "opened_while_locked",
        "other_opened",
        "asked_logged_in",
        "enrolled",
        "pin_logins"
      })
  void breaksByWhatIsNeverToHappen(String once) {
    tally.count(once);
    assertThat(tally.broken()).hasSize(1);
  }

  @Test
  void breaksWhereTooFewVoicesAreEnrolled() {
    for (int more = 0; more < 3; more++) {
      tally.count("speakers");
    }
    assertThat(tally.broken()).hasSize(1).first().asString().contains("four of five");
  }

  @Test
  void countsNothingUnderAnotherName() {
    assertThatThrownBy(() -> tally.count("own_login"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own_login");
  }
}
