package io.echovault.core.command;

import io.echovault.core.answer.Message;
import io.echovault.core.recall.OwnWords;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.Optional;

/** The answer to a question in a memory's own words, which stands before the memory's quote. */
final class OwnAnswer {
  private OwnAnswer() {}

  /**
   * The words as a sentence; nothing when several memories answer, or when no rule says which words
   * of the one answer, or when a language model words the answer.
   */
  static Message of(Turn turn, String question, List<Memory> answers) {
    if (answers.size() != 1 || turn.advice().words()) {
      return Message.none();
    }
    Memory memory = answers.get(0);
    Optional<String> own =
        memory.tier().secret()
            ? OwnWords.asTold(question, memory.text())
            : OwnWords.of(question, memory.text());
    return own.map(words -> Message.of(key(words, question)).with("value", words))
        .orElseGet(Message::none);
  }

  /** A full stop behind a password would be taken for a part of it. */
  private static String key(String words, String question) {
    return OwnWords.areTyped(words, question) ? "answer.own-typed" : "answer.own";
  }
}
