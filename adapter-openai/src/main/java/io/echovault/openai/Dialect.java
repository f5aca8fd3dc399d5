package io.echovault.openai;

/** The two ways in which servers are asked for text. */
public enum Dialect {
  /** {@code POST /responses}: what OpenAI recommends. */
  RESPONSES("responses"),
  /** {@code POST /chat/completions}: what nearly every other server speaks. */
  CHAT("chat/completions");

  private final String path;

  Dialect(String path) {
    this.path = path;
  }

  /** The path behind the base URL. */
  String path() {
    return path;
  }
}
