package io.echovault.core.bot;

import io.echovault.core.answer.AnswerFacts;
import io.echovault.ports.vocabulary.Delivery;

/**
 * An answer as it is kept until it is sent: its words with where they go, and what it is. Does not
 * print its words.
 */
record StoredAnswer(Delivery delivery, AnswerFacts facts) {
  @Override
  public String toString() {
    return "StoredAnswer[" + delivery.id() + "]";
  }
}
