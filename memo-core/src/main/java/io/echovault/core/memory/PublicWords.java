package io.echovault.core.memory;

import io.echovault.core.tier.TierRules;
import io.echovault.ports.vocabulary.Tier;

/** What a model of vectors outside of this process may be given: nothing confidential or closer. */
final class PublicWords {
  private PublicWords() {}

  /** Whether words of a tier may be given. */
  static boolean may(Tier tier) {
    return tier.compareTo(Tier.CONFIDENTIAL) < 0;
  }

  /** Whether words sound as if they may be given, whatever tier they are kept in. */
  static boolean are(String words) {
    return may(TierRules.classify(words, false));
  }
}
