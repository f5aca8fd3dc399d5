package io.echovault.core.understanding.intent;

import io.echovault.ports.vocabulary.MessageId;
import java.util.Objects;

/** Which memory a request is about. Prints no words. */
public sealed interface Target {
  /** The memory of a number, such as {@code #12}; 1 to 999,999,999. */
  record Numbered(int number) implements Target {}

  /**
   * The memory that these words describe, found as a question finds it: "what I said about the
   * gym".
   */
  record Described(String words) implements Target {
    public Described {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "Described[" + words.length() + "]";
    }
  }

  /**
   * The memory that some words describe and that has a value, which is said to be wrong: "the rent
   * is 650, not 560".
   *
   * @param words that describe it; blank for one that was lately spoken of
   * @param value that it has, with the words beside it
   */
  record Stating(String words, String value) implements Target {
    public Stating {
      Objects.requireNonNull(words, "words");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return "Stating[" + words.length() + "]";
    }
  }

  /** The memory kept last: "the last one", "what I just said". */
  record Last() implements Target {}

  /** The memory last named in the chat, by either side: "that", "it". */
  record That() implements Target {}

  /** The memory that came in a message, or that the message shows, which this one quotes. */
  record Quoted(MessageId message) implements Target {}

  /** All memories: "everything". */
  record Everything() implements Target {}
}
