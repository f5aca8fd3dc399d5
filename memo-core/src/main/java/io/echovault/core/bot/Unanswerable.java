package io.echovault.core.bot;

/**
 * Something in the conversation failed that is no failure of a port. It ends the transaction, so
 * that the message can be handled once more without what failed. Its message holds no words.
 */
final class Unanswerable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Throwable failure;

  Unanswerable(Throwable failure) {
    super("the conversation failed", failure);
    this.failure = failure;
  }

  Throwable failure() {
    return failure;
  }
}
