package io.echovault.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Map<String, String> KNOWN =
      Map.of("data", "none", "least", "0", "loud", Options.SWITCH);

  @Test
  void takesASwitchByItsNameAlone() {
    Options given = parse("--loud", "--data", "x");
    assertThat(given.on("loud")).isTrue();
    assertThat(given.text("data")).isEqualTo("x");
    assertThat(parse("--data", "x").on("loud")).isFalse();
  }

  @Test
  void readsAShare() {
    assertThat(parse("--least", "0.8").share("least")).isEqualTo(0.8);
    assertThatThrownBy(() -> parse("--least", "1.2").share("least"))
        .isInstanceOf(Options.Misuse.class);
    assertThatThrownBy(() -> parse("--least", "most").share("least"))
        .isInstanceOf(Options.Misuse.class);
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertThatThrownBy(() -> parse("--loud", "--data")).hasMessage("--data needs a value");
    assertThatThrownBy(() -> parse("--soft")).hasMessageContaining("there is no option --soft");
  }

  private static Options parse(String... arguments) {
    return Options.parse(arguments, 0, KNOWN);
  }
}
