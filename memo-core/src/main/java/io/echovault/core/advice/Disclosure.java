package io.echovault.core.advice;

import io.echovault.core.tier.TierRules;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.OpenPicture;
import io.echovault.ports.vocabulary.OpenWords;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a language model may be shown. It is the only place that makes words and pictures
 * for it: each text is read by the tier rules first, here and now, whatever tier it was kept in.
 */
final class Disclosure {
  private Disclosure() {}

  /**
   * Words that may be sent; empty when they may not, or when there is nothing to be read in them.
   * Figures without a word are not sent either: they may be anything.
   *
   * @param known the tier that the words are kept in, or are known to belong to
   * @param consent whether their member agreed that confidential ones are sent
   */
  static Optional<OpenWords> of(MemberRef owner, String text, Tier known, boolean consent) {
    if (text.length() > OpenWords.MOST || text.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    Tier tier = TierRules.closer(known, TierRules.classify(text, false));
    return OpenWords.maySend(tier, consent)
        ? Optional.of(new OpenWords(owner, tier, consent, text))
        : Optional.empty();
  }

  /**
   * A picture that may be sent; empty when it may not, or when anything that is known to stand in
   * it or with it sounds secret.
   *
   * @param mimeType what it is by its bytes
   * @param consent whether its member agreed that pictures are sent
   * @param known what came with it, and what was read in it on this machine
   */
  static Optional<OpenPicture> picture(
      MemberRef owner, String mimeType, Bytes content, boolean consent, List<String> known) {
    boolean secret = known.stream().anyMatch(text -> TierRules.classify(text, false).secret());
    return !secret && OpenPicture.maySend(consent, mimeType, content)
        ? Optional.of(new OpenPicture(owner, consent, mimeType, content))
        : Optional.empty();
  }
}
