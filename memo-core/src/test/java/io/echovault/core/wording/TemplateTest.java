package io.echovault.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static final String MEMORIES =
      "{count, plural, =0 {none at all} one {# memory of {who}} other {# memories of {who}}}!";

  @Test
  void fillsPlacesIn() {
    Template template = Template.parse("It's {what} for {who}, {what}.");

    assertThat(template.fill(name -> "<" + name + ">", name -> 0, PluralRule.ONE_IS_SINGULAR))
        .isEqualTo("It's <what> for <who>, <what>.");
    assertThat(template.names()).containsExactly("what", "who");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0, none at all!",
    "en, 1, 1 memory of Ana!",
    "en, 2, 2 memories of Ana!",
    "en, 21, 21 memories of Ana!",
    "fr, 1, 1 memory of Ana!",
    "fr, 2, 2 memories of Ana!"
  })
  void choosesThePluralForm(String language, long count, String words) {
    assertThat(Template.parse(MEMORIES).fill(name -> "Ana", name -> count, PluralRule.of(language)))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"en, other", "de, other", "es, other", "it, other", "fr, one", "pt, one", "hi, one"})
  void zeroIsSingularWhereCldrSaysSo(String language, String form) {
    assertThat(PluralRule.of(language).category(0)).isEqualTo(form);
    assertThat(PluralRule.of(language).category(1)).isEqualTo("one");
    assertThat(PluralRule.of(language).category(2)).isEqualTo("other");
  }

  @Test
  void namesThePlacesWithinPlurals() {
    assertThat(Template.parse(MEMORIES).names()).containsExactly("count", "who");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "a {b",
        "a } b",
        "{a, number}",
        "{a, plural, one {b}}",
        "{a, plural, one {b} other {c}",
        "{a, plural, one {b"
      })
  void refusesWhatIsNoTemplate(String text) {
    assertThatThrownBy(() -> Template.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
