package io.echovault.core.transfer;

/**
 * A file that cannot be taken in. The message says what is wrong and what to do, without content.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String words;

  Refusal(String words) {
    super(words);
    this.words = words;
  }

  Refusal(String words, Throwable cause) {
    super(words, cause);
    this.words = words;
  }

  /** What is wrong and what to do. */
  String words() {
    return words;
  }
}
