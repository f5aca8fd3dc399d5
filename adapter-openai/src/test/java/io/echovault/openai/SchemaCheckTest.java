package io.echovault.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaCheckTest {
  private static final String GOOD =
      "{\"sentences\":[{\"text\":\"a\",\"memories\":[1],\"sum\":null}]}";

  @Test
  void takesWhatHasTheShape() {
    assertThat(fits(GOOD)).isTrue();
    assertThat(
            fits(
                GOOD.replace(
                    "null", "{\"how\":\"total\",\"terms\":[{\"memory\":1,\"figure\":\"3\"}]}")))
        .isTrue();
  }

  @Test
  void takesNothingElse() {
    for (String odd :
        new String[] {
          "{}",
          "[]",
          "null",
          "{\"sentences\":{}}",
          GOOD.replace("\"a\"", "1"),
          GOOD.replace("[1]", "[1.5]"),
          GOOD.replace("[1]", "[99999999999]"),
          GOOD.replace("[1]", "[\"1\"]"),
          GOOD.replace(",\"sum\":null", ""),
          GOOD.replace("null", "{\"how\":\"guess\",\"terms\":[]}"),
          GOOD.replace("null", "null,\"command\":\"/delete\"")
        }) {
      assertThat(fits(odd)).as(odd).isFalse();
    }
  }

  @Test
  void readsNoKeyTwice() {
    assertThat(Json.read("{\"kind\":\"a\",\"kind\":\"b\"}")).isEmpty();
  }

  private static boolean fits(String json) {
    return SchemaCheck.fits(Json.ours(json), Schemas.WORDING);
  }
}
