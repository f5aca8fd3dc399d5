package io.echovault.bench.locomo;

import java.util.Set;

/**
 * A question about a conversation.
 *
 * @param text the words
 * @param category 1 multi-hop, 2 temporal, 3 open-domain, 4 single-hop, 5 adversarial
 * @param evidence the ids of the turns that answer it; those that are not in the conversation are
 *     left out
 */
public record Asked(String text, int category, Set<String> evidence) {
  public Asked {
    evidence = Set.copyOf(evidence);
  }
}
