package io.echovault.bench.converse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonPatternTest {
  @Test
  void passesOverCaseInEveryScript() {
    assertThat(found("ÑANDÚ", "un ñandú")).isTrue();
    assertThat(found("^(?:(?!old).)*new", "first\nthen New")).isTrue();
    assertThat(found("^(?:(?!old).)*new", "first Old\nthen new")).isFalse();
  }

  @Test
  void findsWordsOfLettersAndDigitsInEveryScript() {
    assertThat(found("\\bnada\\b", "“nada”")).isTrue();
    assertThat(found("\\bund\\b", "füründ")).isFalse();
    assertThat(found("\\b41\\b", "#41é")).isFalse();
    assertThat(found("(?<![#\\d])3", "#3 13")).isFalse();
    assertThat(found("\\d", "७")).isTrue();
    assertThat(found("[^\\W\\d]+x", "ñx")).isTrue();
  }

  @Test
  void endsAWordBeforeAVowelSignAsPythonDoes() {
    assertThat(found("क\\b", "की")).isTrue();
    assertThat(found("\\w{2}", "की")).isFalse();
  }

  @Test
  void takesAClassAsItIsWritten() {
    assertThat(found("[[&&x]", "[")).isTrue();
    assertThat(found("[]a]", "]")).isTrue();
    assertThat(found("[^]a]", "]")).isFalse();
    assertThat(found("[\\s\\d]", " ")).isTrue();
  }

  @Test
  void readsNamesAndEnds() {
    assertThat(found("(?P<one>a)b\\Z", "ab")).isTrue();
    assertThat(found("ab\\Z", "ab\n")).isFalse();
    assertThat(found("ab$", "ab\n")).isTrue();
  }

  private static boolean found(String python, String text) {
    return PythonPattern.compile(python).matcher(text).find();
  }
}
