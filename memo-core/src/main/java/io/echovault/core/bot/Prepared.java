package io.echovault.core.bot;

import io.echovault.core.identity.Located;
import io.echovault.core.memory.PreparedVectors;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Evidence;
import io.echovault.core.understanding.Understood;
import java.util.Optional;

/**
 * A message with all that was made ready for it before its transaction. Prints no words.
 *
 * @param located where its sender is found
 * @param context where the chat stood when it was read
 * @param vectors those of what it asks
 * @param done what was done for it already
 */
record Prepared(
    Located located,
    ChatContext context,
    Understood understood,
    Evidence evidence,
    PreparedVectors vectors,
    Optional<Done> done) {
  @Override
  public String toString() {
    return "Prepared[" + located + "]";
  }
}
